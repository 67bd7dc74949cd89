using SequenceToy.Evaluation;
using SequenceToy.Training;
using SequenceToy.Training.Losses;

namespace SequenceToy.Experiments;

/// <summary>A source of given samples.</summary>
internal sealed record SampleSource(SequenceDataset Given) : DataSource
{
    public override int Features => Given.Features;
    public override TargetSpec Target => Given.Target;

    public override ValueList<InputColumn>? InputColumns => Given.InputColumns;

    public override ExperimentSettings InitialSettings
    {
        get
        {
            var settings = new ExperimentSettings { Samples = Given.Count, Split = Split.Shuffled };
            var batchSize = Math.Min(16, Given.Count - settings.HeldOut(Given.Count));
            return settings with { Training = new TrainingOptions { BatchSize = batchSize, Loss = Loss.For(Given.Target.Kind) } };
        }
    }

    // Only whole groups can change the number that is held out.
    public override int TrainingCount(ExperimentSettings settings) =>
        Given.Count - (settings.Split is GroupSplit ? HeldOut(settings).Length : settings.HeldOut(Given.Count));

    public override ExperimentData Samples(GivenData given, ExperimentSettings settings, CancellationToken cancellation)
    {
        var (training, validation) = given.Validation is null ? Divided(HeldOut(settings)) : (Given, given.Validation);
        var (test, testedOn) = given.Test is { } own ? (own, EvaluatedOn.Test)
            : validation is not null ? (validation, EvaluatedOn.Validation) : (training, EvaluatedOn.Training);
        return new ExperimentData(training, validation, test, testedOn, Fresh: null) { Undivided = Given };
    }

    private int[] HeldOut(ExperimentSettings settings) => settings.Split.HeldOut(
        Given, settings.HeldOut(Given.Count), SeededRandom.ForSeed(settings.Seed, RandomPurpose.Split));

    private (SequenceDataset Training, SequenceDataset? Validation) Divided(int[] heldOut)
    {
        if (heldOut.Length == 0)
        {
            return (Given, null);
        }

        var isHeldOut = new bool[Given.Count];
        foreach (var sample in heldOut)
        {
            isHeldOut[sample] = true;
        }

        return (Given.Pick([.. Enumerable.Range(0, Given.Count).Where(sample => !isHeldOut[sample])]), Given.Pick(heldOut));
    }
}
