using SequenceToy.Data;
using SequenceToy.Training;

namespace SequenceToy.Tests.Storage;

/// <summary>Weights of classes and samples in results and checkpoints.</summary>
public sealed class WeightsInFilesTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("sequencetoy-weights-").FullName;

    private static readonly SequenceDataset Samples = SequenceDataset.FromSamples(
        Enumerable.Range(0, 40).Select(i => new Sample([i % 3, i % 7], [i % 3 == 0 ? 1 : 0]) { Weight = 1 + (i % 4) }), TargetSpec.Class(2));

    public static TheoryData<string> Kinds => ["balanced", "given"];

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Load_AResult_HasItsWeights(string kind)
    {
        using var result = Experiment(kind).Run();
        var path = Path.Combine(folder, "result");
        result.Save(path);

        using var loaded = ExperimentResult.Load(path);

        loaded.Settings.Should().Be(result.Settings);
        loaded.Settings.Training.ClassWeights.Should().Be(Weights(kind));
        loaded.TestSamples.Select(sample => sample.Weight).Should().Equal(result.TestSamples.Select(sample => sample.Weight)).And.Contain(4);
        loaded.ByClass.Should().Equal(result.ByClass);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Resume_ATraining_EndsAsTheUninterruptedOne(string kind)
    {
        var path = Path.Combine(folder, "checkpoint");
        using var whole = Experiment(kind).Run();
        using var cancellation = new CancellationTokenSource();
        using var stopped = Experiment(kind).WithCheckpoints(path, everyEpochs: 1).Run(new StopAfter(2, cancellation), cancellation.Token);

        using var resumed = SequenceExperiment.Resume(path, Samples).Run(cancellationToken: TestContext.Current.CancellationToken);

        stopped.History.Should().HaveCountLessThan(4);
        resumed.Model.GetWeights().Should().Equal(whole.Model.GetWeights());
        FluentActions.Invoking(() => SequenceExperiment.Resume(path, Samples).WithClassWeights(1, 3).Run()).Should().Throw<ArgumentException>().WithMessage("classWeights must stay*");
        FluentActions.Invoking(() => SequenceExperiment.Resume(path, Samples.WithSampleWeights(new double[40])).Run()).Should().Throw<ArgumentException>();
    }

    private static ClassWeights Weights(string kind) => kind == "balanced" ? ClassWeights.Balanced : ClassWeights.Given(0.5, 2.25);

    private static SequenceExperiment Experiment(string kind) =>
        SequenceExperiment.For(Samples).WithLstm(3).WithTraining(epochs: 4).WithClassWeights(Weights(kind));

    private sealed class StopAfter(int epochs, CancellationTokenSource cancellation) : IProgress<SequenceToy.Training.EpochRecord>
    {
        public void Report(SequenceToy.Training.EpochRecord value)
        {
            if (value.Epoch == epochs)
            {
                cancellation.Cancel();
            }
        }
    }
}
