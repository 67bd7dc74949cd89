using SequenceToy.Data;
using SequenceToy.Networks.Cells;
using SequenceToy.Tasks;
using SequenceToy.Tests.Tasks;
using SequenceToy.Training;
using SequenceToy.Training.Schedules;

namespace SequenceToy.Tests.Storage.Checkpoints;

/// <summary>A training that was interrupted ends as if it had not been.</summary>
public sealed class ResumeTests : IDisposable
{
    private readonly TemporaryFile file = new();

    public void Dispose() => file.Dispose();

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Resume_AnyTrainingCanceledAnywhere_EndsAsTheUndisturbedOne(int part) => ShouldEndAsUndisturbed(part, (training, experiment) => experiment.CancelAfter(training.InterruptedAfter));

    [Theory]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    [InlineData(7)]
    public void Resume_AnyTrainingOfWhichOnlyTheFileIsLeft_EndsAsTheUndisturbedOne(int part) => ShouldEndAsUndisturbed(part, (training, experiment) => experiment.CrashAfter(training.InterruptedAfter));

    [Fact]
    public void Resume_InterruptedAfterEachEpoch_EndsAsTheUndisturbedOne()
    {
        var training = new RandomTraining(77);
        var experiment = training.Experiment.WithTraining(epochs: 6);
        using var undisturbed = experiment.Run();
        var expected = undisturbed.Outcome();

        experiment.WithCheckpoints(file.Path, 2).CancelAfter(1);
        for (var epoch = 2; epoch < 6; epoch++)
        {
            SequenceExperiment.Resume(file.Path, training.Task).CancelAfter(epoch);
        }

        using var resumed = SequenceExperiment.Resume(file.Path, training.Task).Run();
        resumed.Outcome().Should().Be(expected);
    }

    [Fact]
    public void Resume_CanceledInTheMidstOfEpochs_EndsAsTheUndisturbedOne()
    {
        var task = new OwnTask();
        var experiment = SequenceExperiment.For(task).WithSamples(400).WithLstm(hiddenSize: 16, layers: 2, dropout: 0.2).WithTraining(epochs: 30, batchSize: 4);
        using var undisturbed = experiment.Run();
        var random = SeededRandom.ForSeed(2, RandomPurpose.Data);
        var next = experiment.WithCheckpoints(file.Path, 5);
        for (var i = 0; i < 6; i++)
        {
            using var source = new CancellationTokenSource();
            var milliseconds = random.NextInt32(1, 20);
            try
            {
                next.WithLogger(new ListeningLogger("Training ", () => source.CancelAfter(milliseconds))).Run(cancellationToken: source.Token).Dispose();
            }
            catch (OperationCanceledException) when (source.IsCancellationRequested)
            {
                // Before it went on: the checkpoint is as it was.
            }

            next = SequenceExperiment.Resume(file.Path, task);
        }

        using var resumed = next.Run();
        resumed.Outcome().Should().Be(undisturbed.Outcome());
    }

    [Fact]
    public void Resume_CanceledInTheFirstEpoch_BeginsAnew()
    {
        using var source = new CancellationTokenSource();
        var experiment = SequenceExperiment.For(new OwnTask());
        experiment.WithCheckpoints(file.Path).WithLogger(new ListeningLogger("Training ", source.Cancel)).Run(cancellationToken: source.Token).Dispose();

        var resumed = SequenceExperiment.Resume(file.Path, new OwnTask());
        using var result = resumed.Run();
        using var undisturbed = experiment.Run();

        resumed.EpochsDone.Should().Be(0);
        result.Outcome().Should().Be(undisturbed.Outcome());
    }

    [Fact]
    public void Resume_Diverged_GivesTheLastFiniteWeightsAgain()
    {
        var experiment = SequenceExperiment.For(new OwnTask()).WithoutScaling().WithTraining(epochs: 40, learningRate: 100).WithOptimizer(new SequenceToy.Training.Optimizers.Sgd()).WithSchedule(new ConstantSchedule())
            .WithRnn(nonlinearity: Nonlinearity.ReLU).WithSnapshots().WithCheckpoints(file.Path);
        using var diverged = experiment.Run();
        diverged.StopReason.Should().Be(StopReason.Diverged);

        var logger = new ListLogger();

        using var resumed = SequenceExperiment.Resume(file.Path, new OwnTask()).WithLogger(logger).Run();

        resumed.Outcome().Should().Be(diverged.Outcome());
        logger.Warnings.Should().BeEmpty("it is at its end and does not diverge again");
    }

    [Fact]
    public void Resume_AtItsEnd_GivesTheResultWithoutTraining()
    {
        var experiment = SequenceExperiment.For(new OwnTask()).WithEarlyStopping().WithSnapshots();
        using var ended = experiment.WithCheckpoints(file.Path).Run();
        var heard = new List<EpochRecord>();

        using var resumed = SequenceExperiment.Resume(file.Path, new OwnTask()).Run(new Heard(heard));

        heard.Should().BeEmpty();
        resumed.Outcome().Should().Be(ended.Outcome());
        resumed.Summary.Should().Be(ended.Summary);
        resumed.TestOverlap.Should().Be(ended.TestOverlap);
    }

    [Fact]
    public void Resume_WithMoreEpochsAtAConstantRate_EndsAsATrainingOfThatMany()
    {
        var experiment = SequenceExperiment.For(new OwnTask()).WithSchedule(new PlateauSchedule { Patience = 1 });
        using var longer = experiment.WithTraining(epochs: 7).Run();
        experiment.WithTraining(epochs: 4).WithCheckpoints(file.Path).Run().Dispose();

        using var resumed = SequenceExperiment.Resume(file.Path, new OwnTask()).WithTraining(epochs: 7).Run();

        resumed.Outcome().Should().Be(longer.Outcome());
    }

    [Fact]
    public void Resume_OwnSamplesAndTestData_GoesOnWhenTheyAreTheSame()
    {
        var samples = SequenceDataset.FromArrays([[1, 2], [3, 4], [5, 7], [6, 1]], [1, 2, 3, 4]);
        var test = SequenceDataset.FromArrays([[1, 3], [2, 4]], [2, 3]);
        var experiment = SequenceExperiment.For(samples).WithTestData(test).WithTraining(epochs: 6);
        using var undisturbed = experiment.Run();
        experiment.WithCheckpoints(file.Path).CancelAfter(2);

        using var resumed = SequenceExperiment.Resume(file.Path, samples).WithTestData(test).Run();

        resumed.Outcome().Should().Be(undisturbed.Outcome());
    }

    public static TheoryData<string> Catalog => [.. TaskCatalog.All.Select(entry => entry.Id)];

    [Theory]
    [MemberData(nameof(Catalog))]
    public void Resume_TaskOfTheCatalog_IsMadeAgain(string id)
    {
        var entry = TaskCatalog.Find(id)!;
        foreach (var task in new[] { entry.Create(), entry.Create(entry.AllowedSteps?.Shortest) })
        {
            using var source = new CancellationTokenSource();
            SequenceExperiment.For(task).WithSamples(20, testSamples: 2).WithTraining(epochs: 1, batchSize: 5).WithLstm(hiddenSize: 1)
                .WithCheckpoints(file.Path).WithLogger(new ListeningLogger("Training ", source.Cancel)).Run(cancellationToken: source.Token).Dispose();

            using var again = new CancellationTokenSource();
            var resumed = SequenceExperiment.Resume(file.Path).WithLogger(new ListeningLogger("Training ", again.Cancel));

            resumed.Run(cancellationToken: again.Token).Dispose();
        }
    }

    private void ShouldEndAsUndisturbed(int part, Action<RandomTraining, SequenceExperiment> interrupt)
    {
        const int many = 12;
        for (var number = part * many; number < (part + 1) * many; number++)
        {
            var training = new RandomTraining(number);
            using var undisturbed = training.Experiment.Run();
            if (undisturbed.History.Count < training.InterruptedAfter)
            {
                continue;
            }

            // Without a file from before: a crash may come before the first checkpoint.
            File.Delete(file.Path);
            interrupt(training, training.Experiment.WithCheckpoints(file.Path, training.EveryEpochs));
            if (File.Exists(file.Path))
            {
                using var resumed = SequenceExperiment.Resume(file.Path, training.Task).Run();
                resumed.Outcome().Should().Be(undisturbed.Outcome(), training.ToString());
            }
        }
    }

    private sealed class Heard(List<EpochRecord> records) : IProgress<EpochRecord>
    {
        public void Report(EpochRecord value) => records.Add(value);
    }
}
