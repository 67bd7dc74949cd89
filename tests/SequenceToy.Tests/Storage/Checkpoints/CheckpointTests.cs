using SequenceToy.Data;
using SequenceToy.Networks.Cells;
using SequenceToy.Storage.SafeTensors;
using SequenceToy.Tests.Tasks;
using SequenceToy.Training;
using SequenceToy.Training.Engines;
using SequenceToy.Training.Optimizers;
using SequenceToy.Training.Schedules;

namespace SequenceToy.Tests.Storage.Checkpoints;

public sealed class CheckpointTests : IDisposable
{
    private static readonly OwnTask Task = new();
    private static readonly SequenceExperiment Small = SequenceExperiment.For(Task).WithTraining(epochs: 6).WithSeed(5);

    private readonly TemporaryFile file = new();

    public void Dispose() => file.Dispose();

    [Fact]
    public void Run_WithCheckpoints_LearnsTheSameBitForBit()
    {
        var experiment = Small.WithSamples(freshEachEpoch: true).WithLstm(layers: 2, dropout: 0.2).WithEarlyStopping().WithSnapshots();
        using var with = experiment.WithCheckpoints(file.Path, 1).Run();
        using var without = experiment.Run();

        with.Outcome().Should().Be(without.Outcome());
    }

    [Fact]
    public void Resume_AfterACrash_GoesOnFromTheLastCheckpoint()
    {
        Small.WithCheckpoints(file.Path, 2).CrashAfter(5);

        SequenceExperiment.Resume(file.Path, Task).EpochsDone.Should().Be(4);
        Small.EpochsDone.Should().Be(0);
    }

    [Fact]
    public void Resume_Canceled_GoesOnFromTheLastWholeEpoch()
    {
        Small.WithCheckpoints(file.Path, 2).CancelAfter(5);

        SequenceExperiment.Resume(file.Path, Task).EpochsDone.Should().Be(5);
    }

    [Fact]
    public void Resume_AnySetting_IsAsItWas()
    {
        var experiment = Small.WithScaling(new SequenceToy.Scaling.StandardScaler(), new SequenceToy.Scaling.MinMaxScaler(-1, 1)).WithRnn(nonlinearity: Nonlinearity.ReLU)
            .WithOptimizer(new AdamW { Beta1 = 0.8 }).WithGradientClip(0.1).WithLoss(new SequenceToy.Training.Losses.Huber { Delta = 0.3 }).WithSnapshots(SnapshotSchedule.EveryEpochs(4))
            .WithGoal(Metric.Mae, 0.001);
        experiment.WithCheckpoints(file.Path, 2).CancelAfter(3);

        SequenceExperiment.Resume(file.Path, Task).Settings.Should().Be(experiment.Settings);
    }

    public static TheoryData<string, Func<SequenceExperiment, SequenceExperiment>> Changes => new()
    {
        { "seed must stay as in the training that is resumed, 5; it was 6.*", experiment => experiment.WithSeed(6) },
        { "batchSize must stay as in the training that is resumed, 16; it was 8.*", experiment => experiment.WithTraining(batchSize: 8) },
        { "epochs must stay 6*depended on it (CosineSchedule); it was 7.*", experiment => experiment.WithTraining(epochs: 7) },
        { "goal must stay*, not given; it was MAE at most 2.*", experiment => experiment.WithGoal(Metric.Mae, 2) },
        { "samples must stay*40; it was 41.*", experiment => experiment.WithSamples(41) },
        { "optimizer must stay*Adam*; it was Sgd*", experiment => experiment.WithOptimizer(new Sgd()) },
        { "schedule must stay*Cosine*; it was Constant*", experiment => experiment.WithSchedule(new ConstantSchedule()) },
        { "earlyStopping must stay*, not given; it was EarlyStopping*", experiment => experiment.WithEarlyStopping() },
        { "recurrent must stay*Lstm*; it was Gru*", experiment => experiment.WithGru() },
        { "engine must stay*Auto; it was Torch.*", experiment => experiment.WithEngine(Engine.Torch) },
    };

    [Theory]
    [MemberData(nameof(Changes))]
    public void Resume_WithAnotherSetting_IsRefusedByName(string message, Func<SequenceExperiment, SequenceExperiment> change)
    {
        Small.WithCheckpoints(file.Path).CancelAfter(2);
        var resumed = SequenceExperiment.Resume(file.Path, Task);

        FluentActions.Invoking(() => change(resumed)).Should().Throw<ArgumentException>().WithMessage(message);
    }

    [Fact]
    public void Resume_WithFewerEpochsThanAreTrained_IsRefused()
    {
        Small.WithSchedule(new ConstantSchedule()).WithCheckpoints(file.Path).CancelAfter(4);
        var resumed = SequenceExperiment.Resume(file.Path, Task);

        resumed.WithTraining(epochs: 4).Settings.Training.Epochs.Should().Be(4);
        FluentActions.Invoking(() => resumed.WithTraining(epochs: 3)).Should().Throw<ArgumentOutOfRangeException>().WithMessage("epochs must be at least 4*it was 3.*");
    }

    [Fact]
    public void Resume_TaskThatDrawsOtherSamples_IsRefused()
    {
        Small.WithCheckpoints(file.Path).CancelAfter(2);
        var other = new OwnTask { Gives = (count, random) => OwnTask.Sums(count, random, steps: 4) };

        FluentActions.Invoking(() => SequenceExperiment.Resume(file.Path, other).Run()).Should().Throw<ArgumentException>().WithMessage("task must generate the samples*own-task *");
    }

    [Fact]
    public void Resume_OtherSamplesOrTestData_IsRefused()
    {
        var samples = SequenceDataset.FromArrays([[1, 2], [3, 4], [5, 7], [6, 1]], [1, 2, 3, 4]);
        var others = SequenceDataset.FromArrays([[1, 2], [3, 4], [5, 7], [6, 1]], [1, 2, 3, 5]);
        SequenceExperiment.For(samples).WithTestData(samples).WithCheckpoints(file.Path).CancelAfter(2);

        FluentActions.Invoking(() => SequenceExperiment.Resume(file.Path, others).WithTestData(samples).Run()).Should().Throw<ArgumentException>().WithMessage("samples must be those*");
        FluentActions.Invoking(() => SequenceExperiment.Resume(file.Path, samples).Run()).Should().Throw<ArgumentException>().WithMessage("test data must be*given by WithTestData; none *");
        FluentActions.Invoking(() => SequenceExperiment.Resume(file.Path, samples).WithTestData(others).Run()).Should().Throw<ArgumentException>().WithMessage("test data must be*different *");
    }

    [Fact]
    public void Resume_WithoutWhatMustBeGiven_SaysWhat()
    {
        var samples = SequenceDataset.FromArrays([[1, 2], [3, 4], [5, 7], [6, 1]], [1, 2, 3, 4]);
        Small.WithCheckpoints(file.Path).CancelAfter(2);
        FluentActions.Invoking(() => SequenceExperiment.Resume(file.Path)).Should().Throw<ArgumentException>().WithMessage("*own-task*");
        FluentActions.Invoking(() => SequenceExperiment.Resume(file.Path, samples)).Should().Throw<ArgumentException>().WithMessage("samples must *own-task*");
        FluentActions.Invoking(() => SequenceExperiment.Resume(file.Path, new OwnTask { Id = "other" })).Should().Throw<ArgumentException>().WithMessage("*own-task*other*");

        SequenceExperiment.For(samples).WithCheckpoints(file.Path).CancelAfter(2);
        FluentActions.Invoking(() => SequenceExperiment.Resume(file.Path)).Should().Throw<ArgumentException>().WithMessage("*Resume(path, samples)*");
        FluentActions.Invoking(() => SequenceExperiment.Resume(file.Path, Task)).Should().Throw<ArgumentException>().WithMessage("*samples*");
    }

    [Fact]
    public void Resume_AFileThatIsNone_SaysSo()
    {
        FluentActions.Invoking(() => SequenceExperiment.Resume(file.Path)).Should().Throw<FileNotFoundException>();
        file.Holding([1, 2, 3]);
        FluentActions.Invoking(() => SequenceExperiment.Resume(file.Path)).Should().Throw<SafeTensorsFormatException>();
    }

    [Fact]
    public void Resume_AnyBitOfTheFileChanged_IsRefused()
    {
        Small.WithCheckpoints(file.Path).CancelAfter(2);
        var whole = File.ReadAllBytes(file.Path);
        var random = SeededRandom.ForSeed(1, RandomPurpose.Data);
        for (var i = 0; i < 300; i++)
        {
            var broken = (byte[])whole.Clone();
            if (i % 3 == 0)
            {
                broken = broken[..random.NextInt32(0, whole.Length - 1)];
            }
            else
            {
                broken[random.NextInt32(0, whole.Length - 1)] ^= (byte)(1 << random.NextInt32(0, 7));
            }

            file.Holding(broken);
            FluentActions.Invoking(() => SequenceExperiment.Resume(file.Path, Task)).Should().Throw<SafeTensorsFormatException>();
        }
    }

    [Fact]
    public void WithSuggestion_OfWhatWasResumed_IsATrainingFromItsBeginningThatLeavesTheCheckpoint()
    {
        Small.WithCheckpoints(file.Path).CancelAfter(2);
        var bytes = File.ReadAllBytes(file.Path);
        var suggestion = Diagnosis.MadeUp.Changed("Learn slower", Small.Settings, Small.WithTraining(learningRate: 0.001).Settings);

        var changed = SequenceExperiment.Resume(file.Path, Task).WithSuggestion(suggestion);
        changed.Run().Dispose();
        Small.WithCheckpoints(file.Path).WithSuggestion(suggestion).Run().Dispose();

        (changed.EpochsDone, changed.Settings.Training.LearningRate).Should().Be((0, 0.001));
        File.ReadAllBytes(file.Path).Should().Equal(bytes);
    }

    [Fact]
    public void WithoutCheckpoints_OfWhatWasResumed_RunsUndisturbedFromTheBeginning()
    {
        Small.WithCheckpoints(file.Path).CancelAfter(2);
        using var again = SequenceExperiment.Resume(file.Path, Task).WithoutCheckpoints().Run();
        using var first = Small.Run();

        again.Outcome().Should().Be(first.Outcome());
    }

    [Fact]
    public void WithCheckpoints_Always_LeavesNothingButTheFile()
    {
        Small.WithCheckpoints(file.Path, 1).Run().Dispose();

        Directory.GetFileSystemEntries(file.Folder).Should().Equal(file.Path);
    }

    [Fact]
    public void WithCheckpoints_WhatIsWrong_IsRefusedBeforeAnyWork()
    {
        var nowhere = Small.WithCheckpoints(Path.Combine(file.Folder, "no", "file"));

        FluentActions.Invoking(() => nowhere.Run()).Should().Throw<DirectoryNotFoundException>().WithMessage("path must be in an existing folder*");
        FluentActions.Invoking(nowhere.Validate).Should().Throw<DirectoryNotFoundException>();
        FluentActions.Invoking(() => Small.WithCheckpoints(file.Path, 0)).Should().Throw<ArgumentOutOfRangeException>().WithMessage("everyEpochs must be from 1*it was 0.*");
        FluentActions.Invoking(() => Small.WithCheckpoints(null!)).Should().Throw<ArgumentNullException>();
    }
}
