using SequenceToy.Evaluation;
using SequenceToy.Networks.Cells;
using SequenceToy.Scaling;
using SequenceToy.Tasks;
using SequenceToy.Training;
using SequenceToy.Training.Losses;
using SequenceToy.Training.Schedules;

namespace SequenceToy.Experiments;

/// <summary>A source of samples drawn from a task.</summary>
internal sealed record TaskSource(ISequenceTask Drawn) : DataSource
{
    public override int Features => Drawn.Features;
    public override TargetSpec Target => Drawn.Target;
    public override ISequenceTask Task => Drawn;

    public override ExperimentSettings InitialSettings => new()
    {
        Samples = Drawn.Recommended.Samples,
        ValidationSplit = Drawn.Recommended.ValidationSplit,
        FreshDataEachEpoch = Drawn.Recommended.FreshDataEachEpoch,
        StopWhenSolved = Drawn.Recommended.StopWhenSolved,
        InputScaler = Drawn.Recommended.MinMaxScaling ? new MinMaxScaler() : new NoScaler(),
        TargetScaler = Drawn.Recommended.MinMaxScaling ? new MinMaxScaler() : new NoScaler(),
        Recurrent =
            new LstmOptions
            {
                HiddenSize = Drawn.Recommended.HiddenSize,
                ForgetBias = ForgetBias.Recommended(Drawn.Recommended.ForgetBias)
            },
        Training = new TrainingOptions
        {
            Epochs = Drawn.Recommended.Epochs,
            BatchSize = Drawn.Recommended.BatchSize,
            LearningRate = Drawn.Recommended.LearningRate,
            Schedule = Drawn.Recommended.ConstantLearningRate ? new ConstantSchedule() : new CosineSchedule(),
            GradientClip = Drawn.Recommended.GradientClip,
            Loss = Loss.For(Drawn.Target.Kind),
        },
    };

    public override int TrainingCount(ExperimentSettings settings) => settings.Samples - settings.HeldOut(settings.Samples);

    public override ExperimentData Samples(GivenData given, ExperimentSettings settings, CancellationToken cancellation)
    {
        var random = SeededRandom.ForSeed(settings.Seed, RandomPurpose.Data).Until(cancellation);
        var all = DeclaredSamples.Of(Drawn, settings.Samples, random);
        var (training, count) = (all.Slice(0, TrainingCount(settings)), settings.HeldOut(settings.Samples));
        var validation = given.Validation ?? (count == 0 ? null : all.Slice(training.Count, count));
        var test = given.Test ?? DeclaredSamples.Of(
            Drawn, settings.TestSamples, SeededRandom.ForSeed(settings.Seed, RandomPurpose.TestData).Until(cancellation));
        var fresh = settings.FreshDataEachEpoch ? new EpochSampler(Drawn, training.Count, random) : null;
        return new ExperimentData(training, validation, test, EvaluatedOn.Test, fresh);
    }
}
