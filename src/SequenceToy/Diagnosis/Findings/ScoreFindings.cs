using SequenceToy.Diagnosis.Rules;
using SequenceToy.Evaluation;
using SequenceToy.Tasks;

namespace SequenceToy.Diagnosis.Findings;

/// <summary>The goal was missed by little.</summary>
internal sealed record MissedNarrowly() : FindingRule(FindingKind.GoalMissedNarrowly, "The goal was missed by little, or reached on one set of fresh samples and missed on another.")
{
    public override Check? On(RunMeasures run, Verdict verdict)
    {
        if (!run.HasGoal || verdict == Verdict.Learned)
        {
            return null;
        }

        var distance = Math.Max(run.GoalDistance(run.Evidence.Test), run.Evidence.SecondTest is { } second ? run.GoalDistance(second) : 0);
        return new(Thresholds.NarrowMiss, false, distance, FormattableString.Invariant($"The goal was missed narrowly: the error is {distance:0.##} times what it allows."));
    }
}

/// <summary>By its score no better than the guess, whatever the loss says.</summary>
internal sealed record AtGuessingLevel() : FindingRule(FindingKind.NoBetterThanGuessing, "By its score the network is no better than the guess, whatever its loss says.")
{
    public override Check On(RunMeasures run, Verdict verdict) => new(
        Thresholds.GuessScore,
        true,
        run.ErrorLeft,
        FormattableString.Invariant($"It is no better than the guess: {run.Evidence.Metric.Words()} {run.Evidence.Test.Value:0.####}, guessing {run.Evidence.Guess:0.####}."));
}

/// <summary>Right on the lengths trained on, not on longer ones.</summary>
internal sealed record OnlyTrainedLengths() : FindingRule(FindingKind.SolvedOnlyWithinTrainedLengths, "The goal is reached on every length trained on, not on all the longer ones tested.")
{
    public override Check? On(RunMeasures run, Verdict verdict)
    {
        var lengths = run.Evidence.ByLength;
        if (verdict != Verdict.Learned || lengths.All(length => length.IsTrainedOn))
        {
            return null;
        }

        var longest = lengths.Where(length => length.IsTrainedOn).Select(length => length.Length).DefaultIfEmpty().Max();
        var beyond = lengths.Where(length => length.Length > longest).Select(length => (Length: length, Distance: Distance(length))).ToArray();
        if (beyond.Length == 0)
        {
            return null;
        }

        var worst = beyond.MaxBy(item => item.Distance);
        return new(
            Thresholds.LongerLength,
            true,
            worst.Distance,
            FormattableString.Invariant($"It is solved only within the lengths trained on, to {longest}: at length {worst.Length.Length} it scores {run.Evidence.Metric.Words()} {worst.Length.Score:0.####}."));

        double Distance(ScoreAtLength length) => run.GoalDistance(new MeasuredScore(length.Score, run.Evidence.Test.Sequences, null));
    }
}

/// <summary>Much better on the samples trained on, whatever the verdict.</summary>
internal sealed record BetterOnTraining() : FindingRule(FindingKind.TrainingGap, "The samples trained on go far better than others, though that is not the verdict.")
{
    public override Check? On(RunMeasures run, Verdict verdict) => verdict == Verdict.Overfitting || run.GapInErrors < Thresholds.GapNoise.Value
        ? null
        : new(Thresholds.Gap, true, run.Gap, SharedChecks.OfGap(run));
}

/// <summary>Nothing was held out.</summary>
internal sealed record NoSamplesHeldOut() : FindingRule(FindingKind.NothingHeldOut, "The scores are of the samples trained on: whether anything general was learnt cannot be told.")
{
    public override Check? On(RunMeasures run, Verdict verdict) => run.Evidence.ScoredOn != EvaluatedOn.Training
        ? null
        : new(Thresholds.TestOverlap, true, 1, "The scores are of the samples trained on: whether anything general was learnt cannot be told.");
}

/// <summary>Many of the scored sequences were trained on.</summary>
internal sealed record SeenInTraining() : FindingRule(FindingKind.TestOverlap, "Many of the sequences scored on also occur among the training samples.")
{
    public override Check? On(RunMeasures run, Verdict verdict) => run.Evidence.ScoredOn == EvaluatedOn.Training
        ? null
        : new(
            Thresholds.TestOverlap,
            true,
            run.Evidence.TestOverlap,
            FormattableString.Invariant($"{100 * run.Evidence.TestOverlap:0.#} % of the scored sequences also occur among the training samples: the score says less of anything new."));
}

/// <summary>The validation samples are too few to tell.</summary>
internal sealed record ValidationNoise() : FindingRule(FindingKind.ValidationTooSmall, "The standard error of the validation score is a good part of the guess's error: small changes of it mean nothing.")
{
    public override Check? On(RunMeasures run, Verdict verdict)
    {
        if (run.Evidence.Validation is not { } validation)
        {
            return null;
        }

        var noise = run.NoiseOf(validation) ?? 1;
        return new(
            Thresholds.ValidationNoise,
            true,
            noise,
            FormattableString.Invariant($"{validation.Sequences} validation sequences are too few to tell: the standard error of their score is {100 * noise:0.#} % of the guess's error."));
    }
}
