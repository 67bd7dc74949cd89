using System.Runtime.InteropServices;
using System.Text;
using SequenceToy.Diagnosis;
using SequenceToy.Diagnosis.Findings;
using SequenceToy.Diagnosis.Verdicts;
using SequenceToy.DiagnosisTable.Corpus;

namespace SequenceToy.DiagnosisTable;

/// <summary>The page: rules and thresholds as the code has them, and how often they are right.</summary>
internal static class Report
{
    /// <summary>How many of the rescues must succeed.</summary>
    public const int Rescued = 8;

    /// <returns>Whether all is as good as it should be.</returns>
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
            # How a training went: the diagnosis

            Written by `dotnet run -c Release --project benchmarks/SequenceToy.DiagnosisTable -- --write` on {DateTime.UtcNow:yyyy-MM-dd} ({RuntimeInformation.ProcessArchitecture}, {RuntimeInformation.FrameworkDescription}).
            `result.Diagnosis` says how a training went, by which evidence, and what to try next: `experiment.WithSuggestion(result.Diagnosis.Suggestions[0])` is the changed
            experiment. It is made from `result.Evidence` alone: plain values, no network, the same evidence always the same diagnosis.

            ## The verdicts

            Rules are asked in this order; the first whose checks all hold is the verdict.

            | verdict | when |
            | --- | --- |

            """.ReplaceLineEndings("\n"));
        foreach (var rule in VerdictRules.All)
        {
            text.Append($"| {rule.Verdict} | {rule.Meaning} |\n");
        }

        text.Append("\nThe confidence says how far the decision was from going otherwise: 0.5 where the nearest quantity lies at its threshold, 1 where all lie beyond doubt, that is ")
            .Append("beyond by the factor in the table below and by two standard errors where the noise is known. It is a distance, no probability; how often verdicts of each were right stands below.\n\n")
            .Append("## What else is noticed\n\n| finding | when |\n| --- | --- |\n");
        foreach (var rule in FindingRules.All)
        {
            text.Append($"| {rule.Kind} | {rule.Meaning} |\n");
        }

        text.Append("\n## What they are held against\n\nAn *error left* is the share of the guess's error that is left: 0 when all is right, 1 at the guess.\n\n| quantity | threshold | beyond doubt by | why |\n| --- | --- | ---: | --- |\n");
        foreach (var threshold in RunDiagnosis.Thresholds)
        {
            text.Append($"| {threshold.Name} | {$"{threshold.Value:0.####} {threshold.Unit}".TrimEnd()} | {threshold.BeyondDoubt:0.##}-fold | {threshold.Reason} |\n");
        }

        text.Append($"""

            ## How often they are right

            {all.Length} trainings, each made to behave in a known way. A label holds by experiment, not by looking at curves: what *learned* reaches its goal on 4000 samples more; what is
            *still learning* reaches it with five times the epochs; what is *underfitting* neither does nor falls to six tenths of its error with them, but reaches it with more units; what is *overfitting* has at most half the error
            on its training samples, and reaches the goal with more of them; what is *not learning* is at the guess on 4000 samples and on those trained on; what is *unstable* reaches the goal at the recommended
            rate, and ended a few epochs earlier has another error by a factor of two. Errors are held against the guess's, for classes by the cross-entropy, for several numbers of one's own in the one that goes worst; one's own samples of noise have no cure and need none. `--labels` checks them all. What *ran away* with finite numbers has ten times the guess's error.

            After a first table with 22 trainings held out was published, two reviews found faults, and rules and thresholds were changed: a second look at fresh samples became a condition of *learned*, with enough of them; so did
            beating the guess, and the confidence of a goal reached on sequences trained on was bounded; the guess became the better of the closed form and the one measured; a network all of whose units are dead, and answers that are
            all the same, got rules of their own; fewer than five epochs no longer show a trend; of several numbers of one's own the one that goes worst counts; an unknown standard error no longer speaks for a gap, and few sequences
            speak less. So those 22 were no longer held out: they are among those tuned on now. Those held out here were written down after these changes, have seeds of their own and mostly other tasks, sizes or cells, and no rule or
            threshold of a verdict has changed since their verdicts were first looked at, but one: a trend is seen from eight epochs on, no longer from five, after a run of five outside this table whose loss fell fastest in its last epoch
            was called flat. No verdict of those held out became another by it; some confidences did. Some had been replaced before they were looked at, because their label did not hold.

            Tuned on: {Confusion.Sentence(tuned)}


            """.ReplaceLineEndings("\n")).Append(Confusion.Table(tuned)).Append($"\nHeld out: {Confusion.Sentence(heldOut)}\n\n").Append(Confusion.Table(heldOut));
        text.Append($"\n### Confidence\n\nOf all these trainings:\n\n").Append(Reliability.Table(all));
        text.Append($"\n### Called learned\n\nBesides, {cheap.Runs} trainings of tiny budgets and chance settings, three in ten of them on one's own samples, with one answer or several, noise and constants among them, the others scored on 1 to 3000 test samples: {cheap.Learned} were called learned. On {CheapRuns.FreshSamples} other samples {cheap.Learned - cheap.Near - cheap.Wrong} of them reach the goal, which for one's own samples is a tenth of the guess's error, {cheap.Near} miss it by no more than two standard errors, {cheap.Wrong} by more.\n");
        text.Append($"\nMeasuring takes {100 * all.Sum(run => run.MeasureSeconds) / all.Sum(run => run.TrainSeconds):0}% of the time that these trainings take.\n");
        WriteRescues(text, rescues);
        WriteRuns(text, "The trainings tuned on", tuned);
        WriteRuns(text, "The trainings held out", heldOut);
        return text.ToString();
    }

    private static void WriteRescues(StringBuilder text, IReadOnlyList<Rescue> rescues)
    {
        text.Append($"\n## Do the suggestions help?\n\nTen failing trainings, chosen before any suggestion was tried on them. In each of up to three rounds the first suggestion is tried, then, unless that ends as learned, the second from the same start; the next round goes on from the one with the higher skill on test samples. So up to six trainings stand behind a rescue, of which the table shows those gone on from: {rescues.Count(rescue => rescue.IsLearned)} of {rescues.Count} end as learned.\n\n| training | way | end |\n| --- | --- | --- |\n");
        foreach (var rescue in rescues)
        {
            text.Append($"| {rescue.Id} | {string.Join("; then ", rescue.Steps.SkipLast(1))} | {(rescue.IsLearned ? "**Learned**" : rescue.Steps[^1])} |\n");
        }
    }

    private static void WriteRuns(StringBuilder text, string heading, IReadOnlyList<Diagnosed> runs)
    {
        text.Append($"\n## {heading}\n\n| training | how it was made so | label | verdict | confidence | seconds |\n| --- | --- | --- | --- | ---: | ---: |\n");
        foreach (var run in runs)
        {
            text.Append($"| {run.Run.Id} | {run.Run.How} | {run.Run.Label} | {(run.IsRight ? $"{run.Diagnosis.Verdict}" : $"**{run.Diagnosis.Verdict}**")} | {run.Diagnosis.Confidence:0.00} | {run.TrainSeconds:0.0} |\n");
        }
    }
}
