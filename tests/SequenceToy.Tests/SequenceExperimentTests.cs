using SequenceToy.Data;
using SequenceToy.Evaluation;
using SequenceToy.Networks;
using SequenceToy.Networks.Cells;
using SequenceToy.Scaling;
using SequenceToy.Tasks;
using SequenceToy.Tasks.Memory;
using SequenceToy.Tasks.Numbers;
using SequenceToy.Tasks.StateMachines;
using SequenceToy.Training;
using SequenceToy.Training.Optimizers;
using SequenceToy.Training.Schedules;

namespace SequenceToy.Tests;

public sealed class SequenceExperimentTests
{
    private static readonly SequenceExperiment Small = SequenceExperiment.For(new SumOfFirstTwo()).WithSamples(100, testSamples: 50).WithTraining(epochs: 3).WithSeed(5);

    [Fact]
    public void ToString_OfAResult_SumsItUpAlsoAfterDisposal()
    {
        var result = SequenceExperiment.For(new SumOfFirstTwo()).WithTraining(epochs: 3).WithSeed(5).Run();
        result.Dispose();

        result.ToString().Split('\n').Should().HaveCount(3);
        result.ToString().Should().ContainAll(
            "sum-of-first-two", "LSTM", "5 units", "166 weights", "3 epochs", "Completed", result.Task!.Goal.Limit, "goal not reached", "seed 5", "Fused",
            result.Task.Goal.Metric.Format(result.Scores.Rmse!.Value), "1,000 test samples");
    }

    [Fact]
    public void Run_SameSeedTwice_IsEqualBitForBit()
    {
        var experiment = Small.WithLstm(layers: 2, dropout: 0.2);
        using var first = experiment.Run();
        using var second = experiment.Run();
        using var other = experiment.WithSeed(6).Run();

        second.History.Should().Equal(first.History);
        second.Model.GetWeights().Should().Equal(first.Model.GetWeights());
        second.Scores.Should().Be(first.Scores);
        second.Predict([10, 20, 99]).Should().Equal(first.Predict([10, 20, 99]));
        other.History.Should().NotEqual(first.History);
    }

    [Fact]
    public void Run_FromSeveralThreads_IsEqualToRunAlone()
    {
        using var alone = Small.Run();
        var results = new ExperimentResult[4];

        Parallel.For(0, results.Length, i => results[i] = Small.Run());

        results.Should().OnlyContain(result => result.History.SequenceEqual(alone.History));
        Array.ForEach(results, result => result.Dispose());
    }

    [Fact]
    public void With_AnyCall_LeavesTheExperimentAsItWas()
    {
        var settings = Small.Settings;

        Small.WithSeed(9).WithLstm(hiddenSize: 50).WithoutScaling().WithOptimizer(new Sgd()).WithGradientClip(1).WithPreset(Preset.Tutorial);

        Small.Settings.Should().Be(settings);
    }

    [Fact]
    public void With_NothingGiven_KeepsEveryValue()
    {
        var changed = SequenceExperiment.For(new SumOfFirstTwo())
            .WithSamples(900, 0.3, 800, true).WithMinMaxScaling(-1, 2, false).WithTraining(30, 8, 0.02).WithEarlyStopping(7, 0.1)
            .WithSnapshots(SnapshotSchedule.EveryEpochs(3));
        SequenceExperiment[] experiments =
        [
            changed.WithLstm(6, 2, true, 0.1, 3), changed.WithGru(6, 2, true, 0.1), changed.WithRnn(6, 2, true, 0.1, Nonlinearity.ReLU),
        ];
        var methods = typeof(SequenceExperiment).GetMethods()
            .Where(method => method.Name.StartsWith("With", StringComparison.Ordinal) && method.GetParameters() is { Length: > 0 } parameters
                && parameters.All(parameter => parameter is { HasDefaultValue: true, DefaultValue: null }))
            .ToArray();

        methods.Should().HaveCountGreaterThan(7);
        foreach (var method in methods)
        {
            var experiment = experiments.FirstOrDefault(one => method.Name.EndsWith(one.Settings.Recurrent.Name, StringComparison.OrdinalIgnoreCase)) ?? changed;
            var again = (SequenceExperiment)method.Invoke(experiment, new object?[method.GetParameters().Length])!;
            again.Settings.Should().Be(experiment.Settings, method.Name);
        }
    }

    [Fact]
    public void WithGru_NothingElse_KeepsTheSizes() =>
        Small.WithLstm(hiddenSize: 7, layers: 2, bidirectional: true, dropout: 0.1, forgetBias: 1).WithGru().Settings.Recurrent
            .Should().Be(new GruOptions { HiddenSize = 7, Layers = 2, Bidirectional = true, Dropout = 0.1 });

    [Fact]
    public void WithRnn_OneThing_KeepsTheOthers()
    {
        var relu = Small.WithRnn(nonlinearity: Nonlinearity.ReLU).WithRnn(hiddenSize: 3);

        relu.Settings.Recurrent.Should().Be(new RnnOptions { HiddenSize = 3, Nonlinearity = Nonlinearity.ReLU });
        relu.WithGru(layers: 2).WithLstm(forgetBias: 1).WithLstm(dropout: 0.5).Settings.Recurrent
            .Should().Be(new LstmOptions { HiddenSize = 3, Layers = 2, Dropout = 0.5, ForgetBias = 1 });
    }

    [Fact]
    public void WithLstm_ForgetBias_SaysWhetherItComesFromTheTask()
    {
        var recommended = SequenceExperiment.For(new Adding1997()).WithLstm(hiddenSize: 3);
        var given = recommended.WithLstm(forgetBias: 5);
        var random = given.WithLstm(forgetBias: ForgetBias.Random);

        Bias(recommended).Should().Be(ForgetBias.At(5));
        Bias(recommended).ToString().Should().Be("5 (recommended by the task)");
        (Bias(recommended).IsFromTask, Bias(given).IsFromTask, Bias(given.WithLstm(layers: 2))).Should().Be((true, false, ForgetBias.At(5)));
        (Bias(random).Value, Bias(random.WithLstm(layers: 2)), Bias(recommended.WithGru().WithLstm()).IsFromTask).Should().Be((null, ForgetBias.Random, true));
        SummaryOf(recommended).Should().Contain("recommended by the task");
        SummaryOf(given).Should().Contain("forget bias 5").And.NotContain("task");
        SummaryOf(random).Should().NotContain("forget bias");

        static ForgetBias Bias(SequenceExperiment experiment) => ((LstmOptions)experiment.Settings.Recurrent).ForgetBias;
        static string SummaryOf(SequenceExperiment experiment) => ModelSummary.Of(new NetworkShape(2, experiment.Settings.Recurrent, 1)).ToString();
    }

    [Fact]
    public void WithLstm_AfterAnotherKind_HasTheRecommendedForgetBias()
    {
        var experiment = SequenceExperiment.For(new TwoSequences());

        experiment.WithGru().WithLstm().Settings.Should().Be(experiment.Settings);
        experiment.WithLstm(forgetBias: 2).WithLstm(hiddenSize: 9).Settings.Recurrent.Should().Be(new LstmOptions { HiddenSize = 9, ForgetBias = 2 });
        Small.WithGru().WithLstm().Settings.Recurrent.Should().Be(Small.Settings.Recurrent);
    }

    [Fact]
    public void WithOptions_EachKind_TakesThemAsTheyAre()
    {
        Small.WithNetwork(new LstmOptions { HiddenSize = 3 }).Settings.Recurrent.Name.Should().Be("LSTM");
        Small.WithNetwork(new GruOptions { HiddenSize = 3 }).Settings.Recurrent.Should().Be(new GruOptions { HiddenSize = 3 });
        Small.WithNetwork(new RnnOptions()).Settings.Recurrent.Should().Be(new RnnOptions()).And.NotBe(new GruOptions());
    }

    [Fact]
    public void Run_StopWhenSolved_EndsWithTheGoalReached()
    {
        using var result = SequenceExperiment.For(new AlternatingBinary()).WithTraining(epochs: 500).WithStopWhenSolved().WithSeed(3).Run();

        (result.StopReason, result.IsSolved, result.Skill).Should().Be((StopReason.Solved, true, 1));
        result.History.Count.Should().BeInRange(2, 60);
        result.SequencesSeen.Should().Be(result.History.Count * 320L);
    }

    [Fact]
    public void Run_TaskWithLengths_ScoresThemInRangeAndBeyond()
    {
        using var result = SequenceExperiment.For(new AlternatingBinary(new(2, 12))).WithSeed(3).WithTestLengths(new LengthRange(40, 80)).Run();

        result.ByLength.Select(length => length.Length).Should().BeInAscendingOrder().And.StartWith([2, 4]).And.Contain([12, 40]).And.EndWith(80);
        result.ByLength.Should().OnlyContain(length => length.Scores.Count == 100 && length.Scores.Accuracy >= 0.4);
        result.FirstFailingLength.Should().Be(result.ByLength.FirstOrDefault(length => length.Scores.Accuracy < 1)?.Length);
    }

    [Fact]
    public void WithTestLengths_OneThing_KeepsTheOther()
    {
        var experiment = SequenceExperiment.For(new Parity()).WithTestLengths(new LengthRange(41, 60)).WithTestLengths(samplesPerLength: 9);

        (experiment.Settings.TestLengths, experiment.Settings.SamplesPerLength).Should().Be((new LengthRange(41, 60), 9));
    }

    [Fact]
    public void WithTestLengths_TaskOfOneLength_IsRefused()
    {
        FluentActions.Invoking(() => Small.WithTestLengths(new LengthRange(4, 9))).Should().Throw<InvalidOperationException>().WithMessage("*sum-of-first-two is not.");
        FluentActions.Invoking(() => Small.WithTestLengths(samplesPerLength: 4)).Should().Throw<InvalidOperationException>().WithMessage("*sum-of-first-two is not.");
    }

    [Fact]
    public void WithGoal_AnotherMetricAndLimit_DecidesAllThatAGoalDecides()
    {
        using var loose = Small.WithGoal(Metric.Mae, 1000).WithStopWhenSolved().Run();
        using var strict = Small.WithGoal(Metric.Nrmse, 0).Run();

        (loose.Goal, loose.IsSolved, loose.StopReason, loose.History.Count).Should().Be((new Goal(Metric.Mae, 1000), true, StopReason.Solved, 2));
        loose.Skill.Should().BeApproximately(1 - (loose.Scores.Mae!.Value / loose.BaselineScore(Metric.Mae)!.Value), 1e-9);
        (loose.Evidence.Goal, loose.Evidence.Metric).Should().Be((loose.Goal, Metric.Mae));
        loose.ToString().Should().Contain("goal at most 1,000: goal reached");
        (strict.IsSolved, strict.Evidence.Metric, strict.Task!.Goal.Metric).Should().Be((false, Metric.Nrmse, Metric.Rmse));
        strict.Skill.Should().BeApproximately(1 - (strict.Scores.Nrmse!.Value / strict.BaselineScore(Metric.Nrmse)!.Value), 1e-9);
    }

    [Fact]
    public void Goal_NotGiven_IsTheTasks()
    {
        using var result = Small.Run();
        using var own = SequenceExperiment.For(result.TestSamples).WithTraining(epochs: 1).Run();

        (result.Settings.Goal, result.Goal, own.Goal).Should().Be((null, new SumOfFirstTwo().Goal, null));
    }

    [Fact]
    public void WithGoal_WhatCannotBeReached_IsRefused()
    {
        FluentActions.Invoking(() => Small.WithGoal(Metric.Accuracy, 0.9)).Should().Throw<ArgumentException>()
            .WithMessage("metric must *sum-of-first-two: Rmse, *it was Accuracy, *tolerance.*");
        FluentActions.Invoking(() => Small.WithGoal(Metric.CrossEntropy, 0.1)).Should().Throw<ArgumentException>().WithMessage("metric must be *it was CrossEntropy.*");
        FluentActions.Invoking(() => SequenceExperiment.For(SequenceDataset.FromArrays([[1, 2], [3, 4]], [3, 7])).WithGoal(Metric.Accuracy, 1))
            .Should().Throw<ArgumentException>().WithMessage("metric must *your samples: Rmse, *it was Accuracy, *tolerance.*");
    }

    [Fact]
    public void Run_ResolvesEverySetting_AndReportsIt()
    {
        using var result = Small.WithOptimizer(new RmsProp()).WithSchedule(new StepSchedule()).WithStandardScaling().Run();

        result.Settings.Training.Loss.Should().NotBeNull();
        result.Settings.InputScaler.Should().Be(new StandardScaler());
        result.Summary.ParameterCount.Should().Be(166);
        result.ScoredOn.Should().Be(EvaluatedOn.Test);
        result.Scores.Count.Should().Be(50);
        result.ConstantBaseline.Rmse.Should().BeInRange(25, 55);
        result.History.Should().HaveCount(3);
        result.History.Should().OnlyContain(record => record.Loss > 0 && record.ValidationLoss > 0 && record.GradientNorm > 0);
    }

    [Fact]
    public void Run_ValidationSplit_MoreSamplesNeverChangeTheWeights()
    {
        using var one = Small.WithSamples(100, validationSplit: 0.2).WithTraining(epochs: 1).Run();
        using var two = Small.WithSamples(80, validationSplit: 0).WithTraining(epochs: 1).Run();

        two.Model.GetWeights().Should().Equal(one.Model.GetWeights());
        two.History[0].ValidationLoss.Should().BeNull();
    }

    [Fact]
    public void Run_Canceled_GivesWhatWasTrainedUntilThen()
    {
        using var source = new CancellationTokenSource();
        using var result = Small.WithTraining(epochs: 1_000_000).Run(new Reported(record => CancelAt(record, 4, source)), source.Token);

        (result.StopReason, result.History.Count).Should().Be((StopReason.Canceled, 4));
        result.Predict([10, 20, 99])[0].Should().NotBe(float.NaN);
    }

    [Fact]
    public void Run_RateFarTooHigh_IsMarkedAsDivergedWithFiniteWeights()
    {
        var data = SequenceDataset.FromArrays([[1e17f, 1], [-1e17f, 2], [1, 3]], [1e17f, -1e17f, 3]);
        using var result = SequenceExperiment.For(data).WithoutScaling().WithSamples(validationSplit: 0).WithTraining(epochs: 50, batchSize: 3, learningRate: 100)
            .WithOptimizer(new Sgd()).Run();

        result.StopReason.Should().Be(StopReason.Diverged);
        result.Model.GetWeights().Should().OnlyContain(weight => float.IsFinite(weight));
    }

    [Fact]
    public void Run_EarlyStopping_HasTheBestEpochsWeights()
    {
        using var stopped = Small.WithTraining(epochs: 200, learningRate: 0.3).WithSchedule(new ConstantSchedule()).WithEarlyStopping(patience: 5).Run();
        using var exactly = Small.WithTraining(epochs: stopped.BestEpoch!.Value, learningRate: 0.3).WithSchedule(new ConstantSchedule()).Run();

        stopped.StopReason.Should().Be(StopReason.StoppedEarly);
        stopped.History.Should().HaveCount(stopped.BestEpoch.Value + 5);
        stopped.Model.GetWeights().Should().Equal(exactly.Model.GetWeights());
    }

    [Fact]
    public void Run_FreshDataEachEpoch_TrainsOnOtherSamples()
    {
        using var same = Small.Run();
        using var fresh = Small.WithSamples(freshEachEpoch: true).Run();

        fresh.History[0].Loss.Should().Be(same.History[0].Loss);
        fresh.History[1].Loss.Should().NotBe(same.History[1].Loss);
    }

    [Fact]
    public void Run_OwnData_ScoresOnValidationOrOnWhatIsGiven()
    {
        var data = SequenceDataset.FromArrays([.. Enumerable.Range(0, 20).Select(i => new float[] { i, i + 1 })], [.. Enumerable.Range(0, 20).Select(i => i + 2f)]);
        var experiment = SequenceExperiment.For(data).WithTraining(epochs: 1);
        using var byValidation = experiment.Run();
        using var byTraining = experiment.WithSamples(validationSplit: 0).Run();
        using var byTest = experiment.WithTestData(SequenceDataset.FromArrays([[30, 31]], [32])).Run();

        (byValidation.ScoredOn, byValidation.Scores.Count).Should().Be((EvaluatedOn.Validation, 4));
        byTraining.ScoredOn.Should().Be(EvaluatedOn.Training);
        (byTest.ScoredOn, byTest.Scores.Count, byTest.TestOverlap).Should().Be((EvaluatedOn.Test, 1, 0));
        byValidation.IsSolved.Should().BeNull();
    }

    [Fact]
    public void Run_OutsideTheRange_WarnsInTheLog()
    {
        var log = new ListLogger();
        using var result = Small.WithLogger(log).Run();

        result.Predict([1, 2, 150]);

        log.Warnings.Should().ContainSingle(warning => warning.Contains("step 3 is 150", StringComparison.Ordinal));
    }

    [Fact]
    public void Tutorial_Preset_IsTheTutorialToTheLetter()
    {
        var settings = SequenceExperiment.For(new SumOfFirstTwo()).WithPreset(Preset.Tutorial).Settings;

        (settings.Samples, settings.ValidationSplit, settings.Recurrent.HiddenSize, settings.Training.Epochs, settings.Training.BatchSize, settings.Training.LearningRate)
            .Should().Be((1000, 0.2, 5, 50, 16, 0.001));
        settings.Training.Optimizer.Should().Be(new Adam());
        settings.Training.Schedule.Should().Be(new ConstantSchedule());
    }

    private static void CancelAt(EpochRecord record, int epoch, CancellationTokenSource source)
    {
        if (record.Epoch == epoch)
        {
            source.Cancel();
        }
    }

    private sealed class Reported(Action<EpochRecord> action) : IProgress<EpochRecord>
    {
        public void Report(EpochRecord value) => action(value);
    }
}
