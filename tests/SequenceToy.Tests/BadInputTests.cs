using SequenceToy.Data;
using SequenceToy.Metrics;
using SequenceToy.Networks;
using SequenceToy.Networks.Cells;
using SequenceToy.Tasks;
using SequenceToy.Tasks.Numbers;
using SequenceToy.Tasks.StateMachines;
using SequenceToy.Training;
using SequenceToy.Training.Engines;
using SequenceToy.Training.Losses;
using SequenceToy.Training.Optimizers;
using SequenceToy.Training.Schedules;

namespace SequenceToy.Tests;

/// <summary>Each wrong value is refused where it is given, by its name, with what is allowed and what came.</summary>
public sealed class BadInputTests
{
    private static readonly SequenceExperiment Sum = SequenceExperiment.For(new SumOfFirstTwo());
    private static readonly SequenceDataset Own = SequenceDataset.FromArrays([[1, 2], [3, 4]], [3, 7]);

    public static TheoryData<Action, string> WrongValues => new()
    {
        { () => Sum.WithSamples(0), "count must be from 1 to 10000000; it was 0.*" },
        { () => Sum.WithSamples(-5), "count must be from 1 to 10000000; it was -5.*" },
        { () => Sum.WithSamples(int.MaxValue), "count must be from 1 to 10000000; it was 2147483647.*" },
        { () => Sum.WithSamples(validationSplit: 1), "validationSplit must be at least 0 and below 1; it was 1.*" },
        { () => Sum.WithSamples(validationSplit: -0.1), "validationSplit must be at least 0 and below 1; it was -0.1.*" },
        { () => Sum.WithSamples(validationSplit: double.NaN), "validationSplit must be at least 0 and below 1; it was NaN.*" },
        { () => Sum.WithSamples(testSamples: 0), "testSamples must be from 1 to 10000000; it was 0.*" },
        { () => Sum.WithLstm(hiddenSize: 0), "hiddenSize must be from 1 to 8192; it was 0.*" },
        { () => Sum.WithLstm(hiddenSize: -1), "hiddenSize must be from 1 to 8192; it was -1.*" },
        { () => Sum.WithLstm(hiddenSize: 1_000_000), "hiddenSize must be from 1 to 8192; it was 1000000.*" },
        { () => Sum.WithLstm(layers: 0), "layers must be from 1 to 64; it was 0.*" },
        { () => Sum.WithLstm(dropout: 1), "dropout must be at least 0 and below 1; it was 1.*" },
        { () => Sum.WithLstm(forgetBias: double.NaN), "forgetBias must be from -100 to 100; it was NaN.*" },
        { () => Sum.WithGru(hiddenSize: 0), "hiddenSize must be from 1 to 8192; it was 0.*" },
        { () => Sum.WithGru(dropout: -0.5), "dropout must be at least 0 and below 1; it was -0.5.*" },
        { () => Sum.WithRnn(layers: 65), "layers must be from 1 to 64; it was 65.*" },
        { () => Sum.WithRnn(nonlinearity: (Nonlinearity)7), "nonlinearity must be one of Tanh, ReLU; it was 7.*" },
        { () => Sum.WithTraining(epochs: 0), "epochs must be from 1 to 10000000; it was 0.*" },
        { () => Sum.WithTraining(epochs: -3), "epochs must be from 1 to 10000000; it was -3.*" },
        { () => Sum.WithTraining(batchSize: 0), "batchSize must be from 1 to 10000000; it was 0.*" },
        { () => Sum.WithTraining(learningRate: 0), "learningRate must be above 0 and at most 100; it was 0.*" },
        { () => Sum.WithTraining(learningRate: -0.01), "learningRate must be above 0 and at most 100; it was -0.01.*" },
        { () => Sum.WithTraining(learningRate: double.NaN), "learningRate must be above 0 and at most 100; it was NaN.*" },
        { () => Sum.WithTraining(learningRate: double.PositiveInfinity), "learningRate must be above 0 and at most 100; it was Infinity.*" },
        { () => Sum.WithGradientClip(0), "gradientClip must be above 0*it was 0.*" },
        { () => Sum.WithEarlyStopping(patience: 0), "patience must be from 1 *it was 0.*" },
        { () => Sum.WithEngine((Engine)77), "engine must be one of *it was 77.*" },
        { () => Sum.WithDevice((ComputeDevice)77), "device must be one of Auto, Cpu, Cuda; it was 77.*" },
        { () => Sum.WithGoal(Metric.Rmse, -0.5), "limit must be from 0 *it was -0.5.*" },
        { () => Sum.WithGoal(Metric.Rmse, double.NaN), "limit must be from 0 *it was NaN.*" },
        { () => Sum.WithGoal(Metric.Mae, double.PositiveInfinity), "limit must be from 0 *it was Infinity.*" },
        { () => Sum.WithGoal(Metric.R2, 1.5), "limit must be from 0 to 1; it was 1.5.*" },
        { () => SequenceExperiment.For(Own).WithGoal(Metric.R2, double.NaN), "limit must be from 0 to 1; it was NaN.*" },
        { () => Sum.WithGoal((Metric)99, 1), "metric must be one of Rmse, *; it was 99.*" },
        { () => SequenceExperiment.For(new Parity()).WithGoal(Metric.Accuracy, 99), "limit must be from 0 to 1; it was 99.*" },
        { () => SequenceExperiment.For(new Parity()).WithTestLengths(samplesPerLength: 0), "samplesPerLength must be from 1 to 10000000; it was 0.*" },
        { () => Sum.WithMinMaxScaling(1, 0), "high must be above low (1); it was 0.*" },
        { () => Sum.WithMinMaxScaling(double.NegativeInfinity, 0), "low must be a finite number; it was -Infinity.*" },
        { () => _ = new Adam { Beta1 = 1 }, "beta1 must be at least 0 and below 1; it was 1.*" },
        { () => _ = new Sgd { Momentum = -1 }, "momentum must be at least 0 and below 1; it was -1.*" },
        { () => _ = new RmsProp { Epsilon = 0 }, "epsilon must be above 0 and at most 1; it was 0.*" },
        { () => _ = new AdamW { WeightDecay = double.NaN }, "weightDecay must be from 0 to 1000; it was NaN.*" },
        { () => _ = new Huber { Delta = 0 }, "delta must be above 0*it was 0.*" },
        { () => _ = new StepSchedule { Every = 0 }, "every must be from 1 *it was 0.*" },
        { () => _ = new PlateauSchedule { Factor = 2 }, "factor must be above 0 and at most 1; it was 2.*" },
        { () => _ = new CosineSchedule { WarmUp = 1 }, "warmUp must be at least 0 and below 1; it was 1.*" },
        { () => _ = new TrainingOptions { Threads = 0 }, "threads must be from 1 to 1024; it was 0.*" },
        { () => _ = TargetSpec.Number(tolerance: 0), "tolerance must be above 0*it was 0.*" },
        { () => _ = new LengthRange(0, 5), "shortest must be from 1 to 100000; it was 0.*" },
        { () => _ = new LengthRange(9, 5), "longest must be from 9 to 100000 (shortest and up); it was 5.*" },
        { () => _ = new Goal((Metric)99, 1), "metric must be one of Rmse, *; it was 99.*" },
        { () => _ = new Goal(Metric.Rmse, double.NaN), "threshold must be a finite number; it was NaN.*" },
        { () => _ = new Goal(Metric.Rmse, 1) with { Threshold = double.PositiveInfinity }, "threshold must be a finite number; it was Infinity.*" },
        { () => _ = new BaselineScore((Metric)99, 1), "metric must be one of Rmse, *; it was 99.*" },
        { () => _ = new BaselineScore(Metric.Rmse, double.NaN), "value must be a finite number; it was NaN.*" },
        { () => _ = new PublishedResult("", "", "", "", double.NaN) { Quantity = PublishedQuantity.Score, IsVerified = true }, "value must be a finite number; it was NaN.*" },
        { () => _ = new PublishedResult("", "", "", "", 1) { Quantity = (PublishedQuantity)9, IsVerified = true }, "quantity must be one of Score, *; it was 9.*" },
        { () => Sequence.OneHot([0, 3], 3), "symbols must be from 0 to 2; it was 3.*" },
        { () => _ = TargetSpec.Class(1), "classes must be from 2 *it was 1.*" },
    };

    public static TheoryData<Action, string> WrongData => new()
    {
        { () => SequenceDataset.FromArrays([[1, float.NaN]], [1]), "inputs[0]: values must be finite numbers; step 1, feature 0 was NaN.*" },
        { () => SequenceDataset.FromArrays([[1, 2], [float.NegativeInfinity, 3]], [1, 2]), "inputs[1]: values must be finite numbers; step 0, feature 0 was -Infinity.*" },
        { () => SequenceDataset.FromArrays([[1, 2]], [float.NaN]), "targets[0]: values must be finite numbers; step 0, feature 0 was NaN.*" },
        { () => SequenceDataset.FromArrays(Array.Empty<float[]>(), Array.Empty<float>()), "inputs must have at least one sequence; it was empty.*" },
        { () => SequenceDataset.FromArrays([[1], []], [1, 2]), "inputs[1]: values must have at least one step; it was empty.*" },
        { () => SequenceDataset.FromArrays([[1], null!], [1, 2]), "inputs[1]: it was null.*" },
        { () => SequenceDataset.FromArrays([[1], [2]], [1]), "targets must have 2 elements*; it had 1.*" },
        { () => SequenceDataset.FromArrays([[[1, 2], [3]]], [[1]]), "inputs[0]: steps must all have 2 features, as the first has; steps[1] had 1.*" },
        { () => SequenceDataset.FromArrays([[[1, 2]], [[3]]], [[1], [2]]), "samples[1] must have 2 features per step, as the first sample has; it had 1.*" },
        { () => SequenceDataset.FromArrays([[[]]], [[1]]), "inputs[0]: steps must have at least one feature each; steps[0] was empty.*" },
        { () => SequenceDataset.FromArrays([[]], [[1]]), "inputs[0]: steps must have at least one step; it was empty.*" },
        { () => SequenceDataset.FromArrays([[null!]], [[1]]), "inputs[0]: steps must be arrays of features; steps[0] was null.*" },
        { () => SequenceDataset.FromArrays([[[1]]], [[]]), "targets[0]: values must have at least one step; it was empty.*" },
        { () => SequenceDataset.FromArrays([[[1]], [[2]]], [[1], []]), "targets[1]: values must have at least one step; it was empty.*" },
        { () => SequenceDataset.FromArrays([[[1], [float.NaN]]], [[1]]), "inputs[0]: values must be finite numbers; step 1, feature 0 was NaN.*" },
        { () => SequenceDataset.FromArrays([[[]]], [0], 2), "inputs[0]: steps must have at least one feature each; steps[0] was empty.*" },
        { () => Sequence.FromSteps([], []), "steps must have at least one feature each; steps[0] was empty.*" },
        { () => CsvSequences.ReadRowPerSequence("a.csv", ["a", null!], ["b"]), "inputColumns must be names of columns; inputColumns[1] was null.*" },
        { () => CsvSequences.ReadRowPerSequence("a.csv", ["a"], [null!]), "targetColumns must be names of columns; targetColumns[0] was null.*" },
        { () => new CsvOptions { Delimiter = '"' }, "delimiter must be a character that cannot occur in a number*it was '\"'.*" },
        { () => new CsvOptions { Delimiter = '\n' }, "delimiter must be a character that cannot occur in a number*it was U+000A.*" },
        { () => new CsvOptions { Delimiter = '7' }, "delimiter must be a character that cannot occur in a number*it was '7'.*" },
        { () => new CsvOptions { Delimiter = '.' }, "delimiter must be a character that cannot occur in a number*it was '.'.*" },
        { () => new CsvOptions { Delimiter = ' ' }, "delimiter must be a character that cannot occur in a number*it was ' '.*" },
        { () => new CsvOptions { Delimiter = '-' }, "delimiter must be a character that cannot occur in a number*it was '-'.*" },
        { () => SequenceDataset.FromArrays([[[1]]], [5], 3), "samples[0] must have a class from 0 to 2 as its target; it was 5.*" },
        { () => SequenceDataset.FromSamples([], TargetSpec.Number()), "samples must have at least one sample; it was empty.*" },
    };

    public static TheoryData<Action, string> Nulls => new()
    {
        { () => _ = new Baseline(null!, []), "rule" },
        { () => _ = new Baseline("Baseline.", null!), "scores" },
        { () => _ = new TaskCondition(null!, new SumOfFirstTwo()), "name" },
        { () => _ = new TaskCondition("other", null!), "task" },
        { () => _ = new TaskNotes { Published = null! }, "published" },
        { () => _ = new PublishedResult(null!, "", "", "", 1) { Quantity = PublishedQuantity.Score, IsVerified = true }, "source" },
        { () => _ = new PublishedResult("", "", "", null!, 1) { Quantity = PublishedQuantity.Score, IsVerified = true }, "measure" },
    };

    [Theory]
    [MemberData(nameof(Nulls))]
    public void Null_IsRefusedByName(Action action, string name) => action.Should().Throw<ArgumentNullException>().WithParameterName(name);

    [Theory]
    [MemberData(nameof(WrongValues))]
    public void WrongValue_IsRefusedByName(Action action, string message) => action.Should().Throw<ArgumentOutOfRangeException>().WithMessage(message);

    [Theory]
    [MemberData(nameof(WrongData))]
    public void WrongData_IsRefusedWithItsPosition(Action action, string message) => action.Should().Throw<ArgumentException>().WithMessage(message);

    [Fact]
    public void Run_ClassesAndARegressionLoss_IsRefusedBeforeAnyWork() =>
        Refused<ArgumentException>(SequenceExperiment.For(new AlternatingBinary()).WithLoss(new MeanSquaredError()), "loss must *Class*CrossEntropy; it was MeanSquaredError, for Number.*");

    [Fact]
    public void Run_BatchLargerThanTheTrainingSamples_IsRefusedBeforeAnyWork() =>
        Refused<ArgumentOutOfRangeException>(Sum.WithSamples(10, validationSplit: 0.2).WithTraining(batchSize: 9), "batchSize must be from 1 to 8 (the training samples); it was 9.*");

    [Fact]
    public void Run_StopWhenSolvedWithoutAnythingToSeeItBy_IsRefusedBeforeAnyWork()
    {
        Refused<ArgumentException>(Sum.WithStopWhenSolved().WithSamples(validationSplit: 0), "validationSplit must keep at least one sample (of 1000) *");
        Refused<ArgumentException>(SequenceExperiment.For(Own).WithTraining(batchSize: 1).WithStopWhenSolved(), "stopWhenSolved must be off for your own samples*");
    }

    [Fact]
    public void Run_SplitThatLeavesNothingToTrainOn_IsRefusedBeforeAnyWork() =>
        Refused<ArgumentOutOfRangeException>(Sum.WithSamples(1, validationSplit: 0.9), "validationSplit must leave at least one sample (of 1) for training; it was 0.9.*");

    [Theory]
    [InlineData(0)]
    [InlineData(0.2)]
    public void Run_StopWhenSolvedWithoutValidationSamples_IsRefusedBeforeAnyWork(double split) =>
        Refused<ArgumentException>(
            SequenceExperiment.For(new Parity()).WithSamples(2, split).WithTraining(batchSize: 1).WithStopWhenSolved(),
            FormattableString.Invariant($"validationSplit must keep at least one sample (of 2)*(stopWhenSolved); it was {split}.*"));

    [Fact]
    public void WithSamples_OwnDataAndACount_SaysWhatApplies() =>
        FluentActions.Invoking(() => SequenceExperiment.For(Own).WithSamples(10)).Should().Throw<InvalidOperationException>().WithMessage("*not drawn from a task*validationSplit*");

    [Fact]
    public void WithTestData_OtherFeaturesOrAnswers_IsRefused()
    {
        var experiment = SequenceExperiment.For(Own);

        FluentActions.Invoking(() => experiment.WithTestData(SequenceDataset.FromArrays([[[1, 2], [3, 4]]], [[1]]))).Should().Throw<ArgumentException>()
            .WithMessage("data must have 1 feature per step, as the training samples have; it had 2.*");
        FluentActions.Invoking(() => experiment.WithTestData(SequenceDataset.FromArrays([[[1], [2]]], [1], 2))).Should().Throw<ArgumentException>()
            .WithMessage("data must have *kind of target (Number of size 1 at LastStep); it had Class of size 2 at LastStep.*");
        FluentActions.Invoking(() => Sum.WithTestData(SequenceDataset.FromArrays([[[1, 2], [3, 4]]], [[1]]))).Should().Throw<ArgumentException>()
            .WithMessage("data must have 1 feature per step, as the training samples have; it had 2.*");
    }

    private static void Refused<T>(SequenceExperiment experiment, string message)
        where T : Exception
    {
        var epochs = 0;
        FluentActions.Invoking(experiment.Validate).Should().Throw<T>().WithMessage(message);
        FluentActions.Invoking(() => experiment.Run(new Progress<EpochRecord>(_ => epochs++))).Should().Throw<T>().WithMessage(message);
        epochs.Should().Be(0);
    }
}
