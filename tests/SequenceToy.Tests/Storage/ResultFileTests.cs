using SequenceToy.Data;
using SequenceToy.Inspection.Influence;
using SequenceToy.Networks;
using SequenceToy.Networks.Cells;
using SequenceToy.Scaling;
using SequenceToy.Storage.SafeTensors;
using SequenceToy.Tasks;
using SequenceToy.Tasks.Numbers;
using SequenceToy.Tasks.StateMachines;
using SequenceToy.Tests.Tasks;
using SequenceToy.Training.Engines;
using SequenceToy.Training.Losses;
using SequenceToy.Training.Optimizers;
using SequenceToy.Training.Schedules;

namespace SequenceToy.Tests.Storage;

public sealed class ResultFileTests
{
    private static readonly Dictionary<string, Func<SequenceExperiment>> Experiments = new()
    {
        ["numbers, snapshots, every setting"] = () => SequenceExperiment.For(new SumOfFirstTwo(steps: 4)).WithSamples(60).WithSnapshots().WithGru(hiddenSize: 3)
            .WithOptimizer(new AdamW { WeightDecay = 0.02, Beta1 = 0.8 }).WithSchedule(new PlateauSchedule { Patience = 2 }).WithLoss(new Huber { Delta = 0.3 }).WithGradientClip(0.7)
            .WithEarlyStopping(3, 1e-7).WithTraining(epochs: 12, learningRate: 1.0 / 3),
        ["classes by length and condition"] = () => SequenceExperiment.For(new Parity(new(1, 5))).WithSamples(60).WithTraining(epochs: 2, batchSize: 16).WithSeed(-7),
        ["another goal, other lengths tested"] = () => SequenceExperiment.For(new Parity(new(2, 5))).WithSamples(60).WithTraining(epochs: 2, batchSize: 16)
            .WithGoal(Metric.CrossEntropy, 0.7).WithTestLengths(new LengthRange(7, 9), samplesPerLength: 11),
        ["sets at every step"] = () => SequenceExperiment.For(TaskCatalog.Find("reber")!.Create()).WithSamples(40).WithTraining(epochs: 1, batchSize: 8).WithOptimizer(new Sgd { Nesterov = true }).WithSchedule(new StepSchedule()),
        ["mask and window"] = () => SequenceExperiment.For(TaskCatalog.Find("copy-memory")!.Create(5)).WithSamples(30).WithTraining(epochs: 1, batchSize: 8).WithSnapshots(),
        ["samples of one's own"] = () => SequenceExperiment.For(OwnTask.Sums(150, SeededRandom.ForSeed(1, RandomPurpose.Data))).WithTraining(epochs: 2).WithOptimizer(new RmsProp { Momentum = 0.1 })
            .WithSchedule(new ConstantSchedule()).WithLoss(new MeanAbsoluteError()),
        ["stratified, with a goal"] = () => SequenceExperiment.For(OwnTask.Sums(120, SeededRandom.ForSeed(1, RandomPurpose.Data))).WithSplit(Split.Stratified).WithGoal(Metric.Mae, 100).WithStopWhenSolved().WithTraining(epochs: 3),
        ["groups"] = () => SequenceExperiment.For(OwnTask.Sums(120, SeededRandom.ForSeed(1, RandomPurpose.Data))).WithSplit(Split.ByGroup([.. Enumerable.Range(0, 120).Select(i => i / 6)])).WithTraining(epochs: 2).WithSeed(5),
        ["validation data"] = () => SequenceExperiment.For(OwnTask.Sums(120, SeededRandom.ForSeed(1, RandomPurpose.Data)))
            .WithValidationData(OwnTask.Sums(25, SeededRandom.ForSeed(2, RandomPurpose.Data))).WithTraining(epochs: 2),
        ["diverged"] = () => SequenceExperiment.For(new SumOfFirstTwo()).WithSamples(60).WithTraining(epochs: 3, learningRate: 100).WithOptimizer(new Sgd()).WithRnn(hiddenSize: 3),
    };

    public static TheoryData<string> Names => [.. Experiments.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Load_WhatSaveWrote_AnswersEveryQuestionAsBefore(string name)
    {
        using var file = new TemporaryFile();
        using var saved = Run(Experiments[name]());

        saved.Save(file.Path);
        using var loaded = ExperimentResult.Load(file.Path);

        SavedModels.ShouldBeTheSame(loaded.Model, saved.Model, saved.TestSamples);
        loaded.Task?.GetType().Should().Be(saved.Task?.GetType());
        string[] comparedApart = [nameof(saved.Model), nameof(saved.Task), nameof(saved.TestSamples)];
        foreach (var property in typeof(ExperimentResult).GetProperties().Where(property => !comparedApart.Contains(property.Name)))
        {
            property.GetValue(loaded).Should().Be(property.GetValue(saved), property.Name);
        }

        loaded.Influence().Should().Be(saved.Influence());
        loaded.Influence(InfluenceMethod.Permutation).Should().Be(saved.Influence(InfluenceMethod.Permutation));
        loaded.GradientFlow().Should().Be(saved.GradientFlow());
        loaded.Evaluate(saved.TestSamples).Should().Be(saved.Scores);
        loaded.GateStatistics().Should().Be(saved.GateStatistics());
        loaded.TestSamples.Should().Equal(saved.TestSamples);
        loaded.Probe().Should().Be(saved.Probe());
    }

    [Fact]
    public void Load_ResultThatWasLoaded_IsWrittenAsItWas()
    {
        using var file = new TemporaryFile();
        using var saved = Run(Experiments["numbers, snapshots, every setting"]());
        saved.Save(file.Path);
        using var loaded = ExperimentResult.Load(file.Path);

        loaded.Save(file.At("again"));

        File.ReadAllBytes(file.At("again")).Should().Equal(File.ReadAllBytes(file.Path));
    }

    [Fact]
    public void Load_TaskOfOnesOwn_MustBeGiven()
    {
        using var file = new TemporaryFile();
        using var saved = Run(SequenceExperiment.For(new OwnTask()).WithTraining(epochs: 1));
        saved.Save(file.Path);

        FluentActions.Invoking(() => ExperimentResult.Load(file.Path)).Should().Throw<ArgumentException>().WithMessage("task must be given*'own-task'*");
        FluentActions.Invoking(() => ExperimentResult.Load(file.Path, new SumOfFirstTwo())).Should().Throw<ArgumentException>().WithMessage("task must be 'own-task'*it was 'sum-of-first-two'*");
        var task = new OwnTask();
        using var loaded = ExperimentResult.Load(file.Path, task);
        loaded.Task.Should().BeSameAs(task);
        loaded.IsSolved.Should().Be(saved.IsSolved);
    }

    [Fact]
    public void Load_SamplesOfOnesOwn_TakeNoTask()
    {
        using var file = new TemporaryFile();
        using var saved = Run(Experiments["samples of one's own"]());
        saved.Save(file.Path);

        FluentActions.Invoking(() => ExperimentResult.Load(file.Path, new OwnTask())).Should().Throw<ArgumentException>().WithMessage("task must be omitted*");
    }

    [Fact]
    public void Load_ModelAlone_IsNoResult()
    {
        using var file = new TemporaryFile();
        using var model = SavedModels.Of(SavedModels.Samples(TargetSpec.Number(), 1), new LstmOptions { HiddenSize = 1 }, new StandardScaler());
        model.Save(file.Path);

        FluentActions.Invoking(() => ExperimentResult.Load(file.Path)).Should().Throw<SafeTensorsFormatException>().WithMessage("*must be of kind result; it was 'model'*predict*");
    }

    [Fact]
    public void TrainedModelLoad_FileOfAResult_GivesItsModel()
    {
        using var file = new TemporaryFile();
        using var saved = Run(Experiments["samples of one's own"]());
        saved.Save(file.Path);

        using var model = TrainedModel.Load(file.Path);

        SavedModels.ShouldBeTheSame(model, saved.Model, saved.TestSamples);
    }

    private static ExperimentResult Run(SequenceExperiment experiment) => experiment.WithEngine(Engine.Fused).Run();
}
