import { doublingMismatch } from '../../server/src/checks/doubling-mismatch';
import { testCheck } from '../helpers/testCheck';

testCheck(doublingMismatch, {
  flags: [
    '参保人数由2万人翻⟦两番⟧达到6万人。',
    '参保人数由2万人增加到6万人，翻⟦两番⟧。',
    '产值由10亿元增加到15亿元，翻⟦一番⟧。',
    '用户由1.5万户增加到6万户，翻了⟦三番⟧。',
  ],
  accepts: [
    '参保人数由2万人增加到8万人，翻两番。',
    '参保人数由2万人增加到4.5万人，翻了一番多。',
    '产值由10亿元增加到20.3亿元，翻一番。',
  ],
});
