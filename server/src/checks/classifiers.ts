/**
 * Classifiers and units that follow a count of things, as the source of a regular expression. Left out are those that
 * number things as well (号, 期, 级, 类, 月, 层): behind them two numbers are a list, not an approximation.
 */
export const classifier =
  '(?:人次|人|名|位|户|家|个|件|项|所|座|处|张|台|套|辆|架|艘|吨|亩|公里|米|公斤|斤|元|万元|亿元|次|场|份|篇|本|册|支|只|头|株|棵|枚|块|片|间|栋|例|起|天|年|小时|分钟|倍|岁)';
