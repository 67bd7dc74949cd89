using SequenceToy.Evaluation;
using SequenceToy.Training;
using SequenceToy.Training.Losses;

namespace SequenceToy.Experiments;

/// <summary>A source of given samples.</summary>
internal sealed record SampleSource(SequenceDataset Given) : DataSource
{
    public override int Features => Given.Features;
    public override TargetSpec Target => Given.Target;

    public override ExperimentSettings InitialSettings
    {
        get
        {
            var settings = new ExperimentSettings { Samples = Given.Count };
            var batchSize = Math.Min(16, ExperimentData.TrainingCount(Given.Count, settings.ValidationSplit));
            return settings with { Training = new TrainingOptions { BatchSize = batchSize, Loss = Loss.For(Given.Target.Kind) } };
        }
    }

    public override ExperimentData Samples(SequenceDataset? test, ExperimentSettings settings, CancellationToken cancellation)
    {
        var (training, validation) = ExperimentData.Split(Given, settings.ValidationSplit);
        return test is not null
            ? new ExperimentData(training, validation, test, EvaluatedOn.Test, null)
            : new ExperimentData(
                training, validation, validation ?? training, validation is null ? EvaluatedOn.Training : EvaluatedOn.Validation, null);
    }
}
