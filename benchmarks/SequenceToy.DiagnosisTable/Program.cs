// Measures how often the diagnosis is correct, on training runs with known verdicts.
//   no arguments   the training runs for tuning the rules, and whether their confidence is calibrated
//   --write        the training runs for tuning, each label checked by experiment, small random runs, and rescues; writes docs/diagnosis-corpus.md
//   --write --held-out  the held-out training runs; writes docs/diagnosis-held-out.md. For finished rules only: a run that was seen is no longer held out
//   --quick        the quickest for tuning in docs/diagnosis-corpus.md, for a minute; fails if too few verdicts are correct
//   --rescues      only the rescues
//   --show TEXT    the diagnosis and the losses of the tuning runs whose names contain the text
//   --labels       only checks the labels, without verdicts; with held-out, own or reported only those of held-out runs, of runs on custom data, or of reported ones
//   --found FIRST N  random runs on custom data whose labels experiments found, with their verdicts; the rules were tuned on those from 20,000 and 40,000
//   --follow A N   follows the suggestions of the N random runs on custom data from number A; with --write, writes docs/suggestions-check.md
//   --random N     trains N random runs on custom data and shows their true errors, without verdicts
using System.Globalization;
using SequenceToy.DiagnosisTable;
using SequenceToy.DiagnosisTable.Corpus;
using SequenceToy.DiagnosisTable.Follow;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
switch (args)
{
    case []:
        var tuned = Diagnosed.All(LabelledRuns.Tuning, Diagnosed.Show);
        Console.WriteLine($"{Confusion.Sentence(tuned)}\n{Reliability.Table(tuned)}{Reliability.Sentence(tuned, Confusion.Share(tuned))}");
        return 0;
    case ["--write"]:
        return Report.Write() ? 0 : 1;
    case ["--write", "--held-out"]:
        return HeldOutReport.Write() ? 0 : 1;
    case ["--quick"]:
        return QuickCheck.Run() ? 0 : 1;
    case ["--rescues"]:
        return Rescue.All().Count(rescue => rescue.IsLearned) >= Report.Rescued ? 0 : 1;
    case ["--show", var part]:
        foreach (var run in LabelledRuns.Tuning.Where(run => run.Id.Contains(part, StringComparison.OrdinalIgnoreCase)))
        {
            Console.WriteLine(Diagnosed.Text(run));
        }

        return 0;
    case ["--random", var number] when int.TryParse(number, out var count) && count > 0:
        RandomRuns.Show(count);
        return 0;
    case ["--found", var from, var number] when int.TryParse(from, out var first) && int.TryParse(number, out var count) && first >= 0 && count > 0:
        var found = FoundRun.All(first, count);
        foreach (var run in found.Where(run => !run.IsCorrect))
        {
            Console.WriteLine($"{run.Label,-20} {run.Diagnosis.Verdict,-20} {run.Diagnosis.Confidence:0.00}  {run.Id}");
        }

        Console.WriteLine($"{Confusion.Sentence(found)} {ConfidenceFit.Of(found)}\n{Reliability.Table(found)}");
        return 0;
    case ["--follow", var start, var number, .. var rest] when int.TryParse(start, out var first) && int.TryParse(number, out var count) && first >= 0 && count > 0 && rest is [] or ["--write"]:
        var followed = FollowCheck.Run(first, count);
        Console.WriteLine(followed);
        if (rest.Length > 0)
        {
            FollowPage.Write(followed, first);
        }

        return followed.IsGoodEnough ? 0 : 1;
    case ["--labels"]:
        return LabelCheck.Run() ? 0 : 1;
    case ["--labels", "held-out"]:
        return LabelCheck.Run(run => run.IsHeldOut) ? 0 : 1;
    case ["--labels", "own"]:
        return LabelCheck.Run(run => run.Own is not null) ? 0 : 1;
    case ["--labels", "reported"]:
        return LabelCheck.Run(run => ReportedRuns.All.Any(reported => reported.Id == run.Id)) ? 0 : 1;
    default:
        Console.Error.WriteLine($"The argument must be --write [--held-out], --quick, --rescues, --show TEXT, --found FIRST N, --follow A N [--write], --random N, --labels [held-out|own|reported] or nothing; it was {string.Join(' ', args)}.");
        return 2;
}
