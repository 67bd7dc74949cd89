using System.Runtime.InteropServices;
using System.Text;
using SequenceToy.Diagnosis;
using SequenceToy.Diagnosis.Findings;
using SequenceToy.Diagnosis.Verdicts;
using SequenceToy.DiagnosisTable.Corpus;

namespace SequenceToy.DiagnosisTable;

/// <summary>Writes the page: rules and thresholds from the code, and the share of correct verdicts.</summary>
internal static class Report
{
    /// <summary>The minimum number of successful rescues.</summary>
    public const int Rescued = 8;

    /// <returns>True when all results are good enough.</returns>
    public static bool Write()
    {
        var labels = LabelCheck.Run();
        var all = Diagnosed.All(LabelledRuns.All, Diagnosed.Show);
        var (tuned, heldOut) = (all.Where(run => !run.Run.IsHeldOut).ToArray(), all.Where(run => run.Run.IsHeldOut).ToArray());
        var cheap = CheapRuns.Run(CheapRuns.Count);
        var rescues = Rescue.All();
        File.WriteAllText(Repository.DiagnosisPage, Page(tuned, heldOut, cheap, rescues));
        Console.WriteLine($"Tuned on: {Confusion.Sentence(tuned)} Held out: {Confusion.Sentence(heldOut)} Cheap: {cheap}. Rescued: {rescues.Count(rescue => rescue.IsLearned)} of {rescues.Count}.");
        return labels && Confusion.IsGoodEnough(tuned) && Confusion.IsGoodEnough(heldOut) && cheap.Wrong == 0 && rescues.Count(rescue => rescue.IsLearned) >= Rescued;
    }

    private static string Page(IReadOnlyList<Diagnosed> tuned, IReadOnlyList<Diagnosed> heldOut, CheapOutcome cheap, IReadOnlyList<Rescue> rescues)
    {
        Diagnosed[] all = [.. tuned, .. heldOut];
        var text = new StringBuilder($"""
            # The diagnosis of a training

            Written by `dotnet run -c Release --project benchmarks/SequenceToy.DiagnosisTable -- --write` on {DateTime.UtcNow:yyyy-MM-dd} ({RuntimeInformation.ProcessArchitecture}, {RuntimeInformation.FrameworkDescription}).
            `result.Diagnosis` has the verdict on a training, its evidence, and suggestions; `experiment.WithSuggestion(result.Diagnosis.Suggestions[0])` applies a suggestion.
            The diagnosis depends on `result.Evidence` alone, which is plain data without a network. Equal evidence gives equal diagnoses.

            ## The verdicts

            The rules are checked in this order. The first rule whose checks all hold gives the verdict.

            | verdict | meaning |
            | --- | --- |

            """.ReplaceLineEndings("\n"));
        foreach (var rule in VerdictRules.All)
        {
            text.Append($"| {rule.Verdict} | {rule.Meaning} |\n");
        }

        text.Append("\nThe confidence is the distance of the decision from its thresholds: 0.5 when the nearest quantity is at its threshold, 1 when all are beyond doubt. ")
            .Append("A quantity is beyond doubt when it exceeds its threshold by the factor in the table below, and by two standard errors if these are known. The confidence is not a probability; see the shares of correct verdicts below.\n\n")
            .Append("## Findings\n\n| finding | meaning |\n| --- | --- |\n");
        foreach (var rule in FindingRules.All)
        {
            text.Append($"| {rule.Kind} | {rule.Meaning} |\n");
        }

        text.Append("\n## Thresholds\n\nThe *error left* is the error as a share of the baseline's error: 0 is perfect, 1 is the baseline.\n\n| quantity | threshold | beyond doubt by | reason |\n| --- | --- | ---: | --- |\n");
        foreach (var threshold in RunDiagnosis.Thresholds)
        {
            text.Append($"| {threshold.Name} | {$"{threshold.Value:0.####} {threshold.Unit}".TrimEnd()} | {threshold.BeyondDoubt:0.##}-fold | {threshold.Reason} |\n");
        }

        text.Append($"""

            ## Accuracy of the verdicts

            The table has {all.Length} trainings, each constructed to behave in a known way. `--labels` confirms every label by experiment:

            - *learned*: the score reaches the goal on 4000 further samples.
            - *still learning*: five times the epochs reach the goal.
            - *underfitting*: five times the epochs neither reach the goal nor reduce the error to 60%, but more units reach the goal.
            - *overfitting*: the error on training samples is at most half the error on other samples, and more samples reach the goal. (Custom samples of pure noise have no cure.)
            - *not learning*: the score is no better than the baseline's on 4000 further samples and on the training samples.
            - *unstable*: the recommended learning rate reaches the goal, and runs that end a few epochs earlier differ in error by a factor of two.
            - *diverged* with finite numbers: the error is ten times the baseline's.

            Errors are compared with the baseline's: by cross-entropy for classes, and in the least accurate number for custom samples with several numbers.

            A first table had 22 held-out trainings. Two reviews then found errors, which changed rules and thresholds:

            - *Learned* requires confirmation on enough further samples, and a score better than the baseline's.
            - The confidence is limited when most scored sequences were also trained on.
            - The baseline is the better of its theoretical and its measured score.
            - Networks with dead units only, and constant answers, have their own rules.
            - A trend needs a minimum number of epochs.
            - The least accurate of several custom numbers counts.
            - An unknown standard error is no evidence of a gap, and few sequences are weaker evidence.

            Those 22 trainings now belong to the tuned ones. The held-out trainings below were written after these changes, with their own random seeds and mostly other tasks, sizes or cells.
            Only one threshold has changed since their verdicts were first seen: a trend needs eight epochs instead of five. A run of five epochs outside this table had been called flat,
            although its loss fell fastest in the last epoch. No held-out verdict changed; some confidences did. Some trainings were replaced before their verdicts were seen, because their label was wrong.

            Tuned on: {Confusion.Sentence(tuned)}


            """.ReplaceLineEndings("\n")).Append(Confusion.Table(tuned)).Append($"\nHeld out: {Confusion.Sentence(heldOut)}\n\n").Append(Confusion.Table(heldOut));
        text.Append($"\n### Accuracy by confidence\n\nThe table counts all trainings.\n\n").Append(Reliability.Table(all));
        text.Append($"\n### Verdicts of learned\n\nA further {cheap.Runs} trainings have tiny budgets and random settings. Three in ten use custom samples, with one or several numbers, noise or constants; the others are scored on 1 to 3000 test samples. {cheap.Learned} of them were called learned. On {CheapRuns.FreshSamples} further samples, {cheap.Learned - cheap.Near - cheap.Wrong} of these reach the goal (for custom samples, 10% of the baseline's error), {cheap.Near} miss it by at most two standard errors, and {cheap.Wrong} by more.\n");
        text.Append($"\nMeasuring takes {100 * all.Sum(run => run.MeasureSeconds) / all.Sum(run => run.TrainSeconds):0}% of the training time of these runs.\n");
        WriteRescues(text, rescues);
        WriteRuns(text, "Tuned trainings", tuned);
        WriteRuns(text, "Held-out trainings", heldOut);
        return text.ToString();
    }

    private static void WriteRescues(StringBuilder text, IReadOnlyList<Rescue> rescues)
    {
        text.Append($"\n## Success of the suggestions\n\nThe ten failing trainings were chosen before any suggestion was tried. Each of up to three rounds tries the first suggestion and, unless that ends as learned, the second. The next round starts from the one with the higher skill on test samples. The table shows the steps that were kept: {rescues.Count(rescue => rescue.IsLearned)} of {rescues.Count} trainings end as learned.\n\n| training | suggestions | end |\n| --- | --- | --- |\n");
        foreach (var rescue in rescues)
        {
            text.Append($"| {rescue.Id} | {string.Join("; then ", rescue.Steps.SkipLast(1))} | {(rescue.IsLearned ? "**Learned**" : rescue.Steps[^1])} |\n");
        }
    }

    private static void WriteRuns(StringBuilder text, string heading, IReadOnlyList<Diagnosed> runs)
    {
        text.Append($"\n## {heading}\n\n| training | construction | label | verdict | confidence | seconds |\n| --- | --- | --- | --- | ---: | ---: |\n");
        foreach (var run in runs)
        {
            text.Append($"| {run.Run.Id} | {run.Run.How} | {run.Run.Label} | {(run.IsRight ? $"{run.Diagnosis.Verdict}" : $"**{run.Diagnosis.Verdict}**")} | {run.Diagnosis.Confidence:0.00} | {run.TrainSeconds:0.0} |\n");
        }
    }
}
