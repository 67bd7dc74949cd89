using System.Runtime.InteropServices;
using System.Text;
using SequenceToy.Diagnosis;
using SequenceToy.Diagnosis.Findings;
using SequenceToy.Diagnosis.Measures;
using SequenceToy.Diagnosis.Verdicts;
using SequenceToy.DiagnosisTable.Corpus;
using SequenceToy.Guards;

namespace SequenceToy.DiagnosisTable;

/// <summary>Writes docs/diagnosis-corpus.md: rules and thresholds from the code, and how often verdicts are correct.</summary>
internal static class Report
{
    /// <summary>The number of rescues that must succeed.</summary>
    public const int Rescued = 8;

    /// <returns>True if all results are good enough.</returns>
    public static bool Write()
    {
        var labels = LabelCheck.Run(run => !run.IsHeldOut);
        var tuned = Diagnosed.All(LabelledRuns.Tuning, Diagnosed.Show);
        var cheap = CheapRuns.Run(CheapRuns.Count);
        var rescues = Rescue.All();
        var found = FoundRun.All();
        var costs = EvidenceCost.All();
        File.WriteAllText(Repository.DiagnosisPage, Page(tuned, found, costs, cheap, rescues));
        Console.WriteLine($"Tuning: {Confusion.Sentence(tuned)} Small: {cheap}. Rescued: {rescues.Count(rescue => rescue.IsLearned)} of {rescues.Count}.");
        Console.WriteLine($"Random: {Confusion.Sentence(found)} {Fit(tuned, found)}, in the code {InCode}. Cost: {string.Join(", ", costs.Select(cost => $"{100 * cost.Share:0}%"))}.");
        return labels && Confusion.IsGoodEnough(tuned) && Fit(tuned, found).IsNear(InCode) && costs.All(cost => cost.Share <= EvidenceCost.Limit) && cheap.Wrong == 0 && rescues.Count(rescue => rescue.IsLearned) >= Rescued;
    }

    private static ConfidenceFit InCode => new(Calibration.AtThreshold, Calibration.PerDistance);

    private static ConfidenceFit Fit(IReadOnlyList<Diagnosed> tuned, IReadOnlyList<FoundRun> found) => ConfidenceFit.Of([.. tuned, .. found]);

    private static string Page(IReadOnlyList<Diagnosed> tuned, IReadOnlyList<FoundRun> found, IReadOnlyList<EvidenceCost> costs, CheapOutcome cheap, IReadOnlyList<Rescue> rescues)
    {
        var text = new StringBuilder($"""
            # How the diagnosis was checked

            *For maintainers and the curious: every rule and threshold of the diagnosis, and how often its verdicts were correct. [Diagnosis](diagnosis.md) is the page for users.*

            Written by `dotnet run -c Release --project benchmarks/SequenceToy.DiagnosisTable -- --write` on {DateTime.UtcNow:yyyy-MM-dd} ({RuntimeInformation.ProcessArchitecture}, {RuntimeInformation.FrameworkDescription}).
            The diagnosis depends only on `result.Evidence`: plain values, without a network. The same evidence always gives the same diagnosis.

            ## Verdicts

            Rules are tested in this order. The first rule whose checks all pass gives the verdict. Your own data without a goal is compared with simple baselines on the same held-out samples. A regression on the inputs tests whether anything is left in the errors.

            | verdict | meaning |
            | --- | --- |

            """.ReplaceLineEndings("\n"));
        foreach (var rule in VerdictRules.All)
        {
            text.Append($"| {rule.Verdict} | {rule.Meaning} |\n");
        }

        text.Append("\nThe *distance* from other verdicts is 0 if the closest quantity is exactly at its threshold, and 1 if all quantities are clearly past theirs. Clearly past ")
            .Append("means: different from the threshold by the *margin factor* in the table below, and by two standard errors if the noise is known. ")
            .Append(FormattableString.Invariant($"The confidence is 1 / (1 + e^−({Calibration.AtThreshold} + {Calibration.PerDistance} · distance)), from {Calibration.Confidence(0):0.00} to {Calibration.Confidence(1):0.00}.\n\n"))
            .Append("## Findings\n\n| finding | when |\n| --- | --- |\n");
        foreach (var rule in FindingRules.All)
        {
            text.Append($"| {rule.Kind} | {rule.Meaning} |\n");
        }

        text.Append("\n## Thresholds\n\nThe *reference* is the baseline of a task, or the constant prediction for your own data. The *remaining error* is the error as a share of the reference error: 0 if all predictions are correct, 1 at the reference.\n\n| quantity | threshold | margin factor | why |\n| --- | --- | ---: | --- |\n");
        foreach (var threshold in RunDiagnosis.Thresholds)
        {
            text.Append($"| {threshold.Name} | {NumberFormat.Amount(threshold.Value, threshold.Unit)} | {threshold.BeyondDoubt:0.##} | {threshold.Reason} |\n");
        }

        text.Append($"""

            ## Share of correct verdicts

            {tuned.Count} training runs are each built to behave in a known way, which is their label. Each label is confirmed by experiment, not by looking at curves; `--labels` checks all labels.
            Errors are relative to the baseline's. For classes, the error is the cross-entropy. For custom data with several numbers per target, it is the error of the least accurate number.

            - *learned*: the score reaches the goal on 4000 other test samples.
            - *still learning*: five times the epochs reach the goal.
            - *underfitting*: five times the epochs neither reach the goal nor reduce the error to 60%, but more units reach the goal.
            - *overfitting*: the error on training samples is at most half the error on other samples, and more samples reach the goal. (Custom data of pure noise need not reach it.)
            - *not learning*: the score is no better than the baseline's on 4000 other test samples and on the training samples.
            - *unstable*: the recommended learning rate reaches the goal, and runs that end a few epochs earlier differ in error by a factor of two.
            - *diverged* with finite numbers: the error is more than ten times the baseline's.

            For own data of ten kinds with a known rule, the labels are checked in another way: *at the noise floor* within 10% of the known noise, *no better than the baseline* on 4000 other samples,
            *cannot tell* where no statement is possible. Runs whose label could not be confirmed were changed before any verdict was seen, so clear cases are more frequent here than in practice.

            Runs for tuning the rules: {Confusion.Sentence(tuned)} Held-out runs are on [their own page](diagnosis-held-out.md).


            """.ReplaceLineEndings("\n")).Append(Confusion.Table(tuned));
        text.Append($"\n### Random runs\n\n{FoundRun.Drawn} further runs are drawn at random over the ten kinds, with random sizes and settings. Experiments find their labels; runs with none or more than one are left out. Here unclear cases are as frequent as they come: {Confusion.Sentence(found)}\n\n").Append(Confusion.Table(found))
            .Append($"\n### Confidence\n\nA logistic regression on the runs for tuning and the random runs together gives the confidence: {Fit(tuned, found).AtThreshold:0.00} + {Fit(tuned, found).PerDistance:0.00} · distance are the log-odds of a correct verdict. Over these runs:\n\n").Append(Reliability.Table([.. tuned, .. found]));
        text.Append($"\n### Verdict Learned\n\nAnother {cheap.Runs} small training runs with random settings check the verdict Learned. Three in ten use custom data, with one number per target or several, some of them noise or constants; the others are scored on 1 to 3000 test samples. {cheap.Learned} runs have the verdict Learned. On {CheapRuns.FreshSamples} other test samples, {cheap.Learned - cheap.Near - cheap.Wrong} reached the goal, {cheap.Near} missed it by at most two standard errors, and {cheap.Wrong} by more. The goal of custom data is a tenth of the baseline's error.\n");
        text.Append($"\n## Cost\n\nMedian times in a warm process:\n\n| run | training | evidence and diagnosis | share |\n| --- | ---: | ---: | ---: |\n");
        text.AppendJoin("", costs.Select(cost => $"| {cost.Name} | {cost.TrainMilliseconds:0.0} ms | {cost.DiagnosisMilliseconds:0.0} ms | {100 * cost.Share:0}% |\n"));
        WriteRescues(text, rescues);
        RunTable.Write(text, "Training runs for tuning the rules", tuned);
        return text.ToString();
    }

    private static void WriteRescues(StringBuilder text, IReadOnlyList<Rescue> rescues)
    {
        text.Append($"\n## Success of suggestions\n\nA rescue applies suggestions to a failing training run until it has the verdict Learned. Ten failing runs were chosen before any suggestion was tried on them. Each of up to three rounds tries the first suggestion and, unless it gives the verdict Learned, the second on the same run. The next round continues from the run with the higher skill on test samples: 1 is perfect, 0 equals the baseline. A rescue thus takes up to six further training runs; the table shows the chosen suggestions. {rescues.Count(rescue => rescue.IsLearned)} of {rescues.Count} rescues end with the verdict Learned.\n\n| training run | path | end |\n| --- | --- | --- |\n");
        foreach (var rescue in rescues)
        {
            text.Append($"| {rescue.Id} | {string.Join("; then ", rescue.Steps.SkipLast(1))} | {(rescue.IsLearned ? "**Learned**" : rescue.Steps[^1])} |\n");
        }
    }
}
