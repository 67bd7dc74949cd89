using System.Runtime.InteropServices;
using System.Text;
using SequenceToy.Diagnosis;
using SequenceToy.Diagnosis.Findings;
using SequenceToy.Diagnosis.Verdicts;
using SequenceToy.DiagnosisTable.Corpus;

namespace SequenceToy.DiagnosisTable;

/// <summary>Writes docs/diagnosis.md: rules and thresholds from the code, and how often verdicts are correct.</summary>
internal static class Report
{
    /// <summary>The number of rescues that must succeed.</summary>
    public const int Rescued = 8;

    /// <returns>True if all results are good enough.</returns>
    public static bool Write()
    {
        var labels = LabelCheck.Run();
        var all = Diagnosed.All(LabelledRuns.All, Diagnosed.Show);
        var (tuned, heldOut) = (all.Where(run => !run.Run.IsHeldOut).ToArray(), all.Where(run => run.Run.IsHeldOut).ToArray());
        var cheap = CheapRuns.Run(CheapRuns.Count);
        var rescues = Rescue.All();
        File.WriteAllText(Repository.DiagnosisPage, Page(tuned, heldOut, cheap, rescues));
        Console.WriteLine($"Tuning: {Confusion.Sentence(tuned)} Held out: {Confusion.Sentence(heldOut)} Small: {cheap}. Rescued: {rescues.Count(rescue => rescue.IsLearned)} of {rescues.Count}.");
        return labels && Confusion.IsGoodEnough(tuned) && Confusion.IsGoodEnough(heldOut) && cheap.Wrong == 0 && rescues.Count(rescue => rescue.IsLearned) >= Rescued;
    }

    private static string Page(IReadOnlyList<Diagnosed> tuned, IReadOnlyList<Diagnosed> heldOut, CheapOutcome cheap, IReadOnlyList<Rescue> rescues)
    {
        Diagnosed[] all = [.. tuned, .. heldOut];
        var text = new StringBuilder($"""
            # Training diagnosis

            Written by `dotnet run -c Release --project benchmarks/SequenceToy.DiagnosisTable -- --write` on {DateTime.UtcNow:yyyy-MM-dd} ({RuntimeInformation.ProcessArchitecture}, {RuntimeInformation.FrameworkDescription}).
            `result.Diagnosis` has the verdict on a training, its evidence and suggestions. `experiment.WithSuggestion(result.Diagnosis.Suggestions[0])` returns the changed
            experiment. The diagnosis depends only on `result.Evidence`: plain values, without a network. The same evidence always gives the same diagnosis.

            ## Verdicts

            Rules are tested in this order. The first rule whose checks all pass gives the verdict.

            | verdict | meaning |
            | --- | --- |

            """.ReplaceLineEndings("\n"));
        foreach (var rule in VerdictRules.All)
        {
            text.Append($"| {rule.Verdict} | {rule.Meaning} |\n");
        }

        text.Append("\nThe confidence measures the distance from another decision: 0.5 with the closest quantity at its threshold, 1 with all beyond doubt. Beyond doubt ")
            .Append("means past the threshold by the factor in the table below, and by two standard errors if the noise is known. The confidence is not a probability; see the table of correct verdicts below.\n\n")
            .Append("## Findings\n\n| finding | when |\n| --- | --- |\n");
        foreach (var rule in FindingRules.All)
        {
            text.Append($"| {rule.Kind} | {rule.Meaning} |\n");
        }

        text.Append("\n## Thresholds\n\nThe *error left* is the share of the baseline's error that remains: 0 if all answers are correct, 1 at the baseline.\n\n| quantity | threshold | beyond doubt by | why |\n| --- | --- | ---: | --- |\n");
        foreach (var threshold in RunDiagnosis.Thresholds)
        {
            text.Append($"| {threshold.Name} | {$"{threshold.Value:0.####} {threshold.Unit}".TrimEnd()} | {threshold.BeyondDoubt:0.##}-fold | {threshold.Reason} |\n");
        }

        text.Append($"""

            ## Share of correct verdicts

            {all.Length} trainings are each built to behave in a known way. A label is confirmed by experiment, not by looking at curves. *Learned* reaches its goal on 4000 further samples.
            *Still learning* reaches it with five times the epochs. *Underfitting* does not, and keeps more than 60% of its error, but reaches the goal with more units. *Overfitting* has at most half the error
            on its training samples, and reaches the goal with more samples. *Not learning* is at the baseline on 4000 samples and on the training samples. *Unstable* reaches the goal at the recommended
            learning rate, and its error differs by a factor of two if it stops a few epochs earlier. *Diverged* with finite numbers has ten times the baseline's error. Errors are compared with the baseline's: by cross-entropy for classes, for custom data with several numbers by the worst of them. Custom data of pure noise needs no remedy. `--labels` checks all labels.

            - *learned*: the score reaches the goal on 4000 further samples.
            - *still learning*: five times the epochs reach the goal.
            - *underfitting*: five times the epochs neither reach the goal nor reduce the error to 60%, but more units reach the goal.
            - *overfitting*: the error on training samples is at most half the error on other samples, and more samples reach the goal. (Custom samples of pure noise have no cure.)
            - *not learning*: the score is no better than the baseline's on 4000 further samples and on the training samples.
            - *unstable*: the recommended learning rate reaches the goal, and runs that end a few epochs earlier differ in error by a factor of two.
            - *diverged* with finite numbers: the error is ten times the baseline's.

            Tuning: {Confusion.Sentence(tuned)}


            """.ReplaceLineEndings("\n")).Append(Confusion.Table(tuned)).Append($"\nHeld out: {Confusion.Sentence(heldOut)}\n\n").Append(Confusion.Table(heldOut));
        text.Append($"\n### Confidence\n\nOver all these trainings:\n\n").Append(Reliability.Table(all));
        text.Append($"\n### Verdict Learned\n\nFurther {cheap.Runs} small trainings with random settings check the verdict Learned. Three in ten use custom data, with one answer or several, noise and constants among them; the others are scored on 1 to 3000 test samples. {cheap.Learned} have the verdict Learned. On {CheapRuns.FreshSamples} fresh samples {cheap.Learned - cheap.Near - cheap.Wrong} of them reach the goal, {cheap.Near} miss it by at most two standard errors, {cheap.Wrong} by more. The goal of custom data is a tenth of the baseline's error.\n");
        text.Append($"\nDiagnosis takes {100 * all.Sum(run => run.MeasureSeconds) / all.Sum(run => run.TrainSeconds):0}% of the training time.\n");
        WriteRescues(text, rescues);
        WriteRuns(text, "Tuning trainings", tuned);
        WriteRuns(text, "Held-out trainings", heldOut);
        return text.ToString();
    }

    private static void WriteRescues(StringBuilder text, IReadOnlyList<Rescue> rescues)
    {
        text.Append($"\n## Success of suggestions\n\nTen failing trainings were chosen before any suggestion was tried on them. Each of up to three rounds tries the first suggestion and, unless it gives the verdict Learned, the second from the same start. The next round continues from the one with the higher skill on test samples. A rescue thus takes up to six trainings; the table shows the chosen ones. {rescues.Count(rescue => rescue.IsLearned)} of {rescues.Count} end as Learned.\n\n| training | path | end |\n| --- | --- | --- |\n");
        foreach (var rescue in rescues)
        {
            text.Append($"| {rescue.Id} | {string.Join("; then ", rescue.Steps.SkipLast(1))} | {(rescue.IsLearned ? "**Learned**" : rescue.Steps[^1])} |\n");
        }
    }

    private static void WriteRuns(StringBuilder text, string heading, IReadOnlyList<Diagnosed> runs)
    {
        text.Append($"\n## {heading}\n\n| training | settings | label | verdict | confidence | seconds |\n| --- | --- | --- | --- | ---: | ---: |\n");
        foreach (var run in runs)
        {
            text.Append($"| {run.Run.Id} | {run.Run.How} | {run.Run.Label} | {(run.IsCorrect ? $"{run.Diagnosis.Verdict}" : $"**{run.Diagnosis.Verdict}**")} | {run.Diagnosis.Confidence:0.00} | {run.TrainSeconds:0.0} |\n");
        }
    }
}
