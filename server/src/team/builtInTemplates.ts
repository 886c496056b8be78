import annualSummary from '../../../templates/annual-summary.json';
import briefing from '../../../templates/briefing.json';
import dutyReport from '../../../templates/duty-report.json';
import experience from '../../../templates/experience.json';
import governmentReport from '../../../templates/government-report.json';
import meetingReport from '../../../templates/meeting-report.json';
import researchReport from '../../../templates/research-report.json';
import workPlan from '../../../templates/work-plan.json';
import workPoints from '../../../templates/work-points.json';
import type { ReportTemplate } from './reportTemplate';

/** The templates that come with the tool. */
export const builtInTemplates: readonly ReportTemplate[] = [
  annualSummary,
  governmentReport,
  dutyReport,
  workPlan,
  workPoints,
  experience,
  briefing,
  meetingReport,
  researchReport,
];
