import annualSummary from '../../../templates/annual-summary.json';
import briefing from '../../../templates/briefing.json';
import dutyReport from '../../../templates/duty-report.json';
import experience from '../../../templates/experience.json';
import workPlan from '../../../templates/work-plan.json';
import type { ReportTemplate } from './reportTemplate';

/** The templates that come with the tool. */
export const builtInTemplates: readonly ReportTemplate[] = [annualSummary, workPlan, dutyReport, experience, briefing];
