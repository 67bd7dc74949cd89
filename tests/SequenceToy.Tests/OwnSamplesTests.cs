using SequenceToy.Data;
using SequenceToy.Diagnosis;
using SequenceToy.Evaluation;
using SequenceToy.Tasks.Numbers;
using SequenceToy.Tests.Storage;
using SequenceToy.Tests.Storage.Checkpoints;
using SequenceToy.Tests.Tasks;
using SequenceToy.Training;
using SequenceToy.Training.Schedules;

namespace SequenceToy.Tests;

/// <summary>Goals, splits and validation data for samples without a task.</summary>
public sealed class OwnSamplesTests
{
    private static readonly SequenceDataset Samples = OwnTask.Sums(200, SeededRandom.ForSeed(1, RandomPurpose.Data));
    private static readonly SequenceDataset Others = OwnTask.Sums(50, SeededRandom.ForSeed(2, RandomPurpose.Data));
    private static readonly SequenceExperiment Own = SequenceExperiment.For(Samples).WithTraining(epochs: 3).WithSeed(42);

    public static TheoryData<Split> Splits => [Split.Shuffled, Split.Stratified, Split.InOrder, Split.ByGroup([.. Enumerable.Range(0, 200).Select(i => i / 10)])];

    [Theory]
    [MemberData(nameof(Splits))]
    public void WithSplit_AnyKind_DividesAllSamplesAndSaysHow(Split split)
    {
        using var result = Own.WithSplit(split).Run();

        result.TrainingSamples.Concat(result.TestSamples).Should().BeEquivalentTo(Samples, "every sample is in one part");
        (result.ScoredOn, result.TestSamples.Count, result.SequencesSeen).Should().Be((EvaluatedOn.Validation, 40, 480));
        result.ToString().Split('\n')[1].Should().Be($"160 training samples; {result.SplitSummary}");
        result.SplitSummary.Should().StartWith("40 validation samples, ");
    }

    [Fact]
    public void For_Samples_AreShuffledByTheSeed()
    {
        using var one = Own.Run();
        using var other = Own.WithSeed(43).Run();
        using var inOrder = Own.WithSplit(Split.InOrder).Run();

        one.SplitSummary.Should().Be("40 validation samples, drawn at random (seed 42)");
        one.TestSamples.Should().NotEqual(other.TestSamples).And.NotEqual(inOrder.TestSamples);
        inOrder.TestSamples.Should().Equal(Samples.Slice(160, 40));
    }

    [Fact]
    public void SplitSummary_WithoutValidationOrOfATask_SaysSo()
    {
        using var none = Own.WithSamples(validationSplit: 0).Run();
        using var task = SequenceExperiment.For(new OwnTask()).WithSeed(3).Run();

        (none.SplitSummary, task.SplitSummary).Should().Be(("No validation samples", "8 validation samples, drawn from the task (seed 3)"));
        task.ToString().Split('\n').Should().HaveCount(3);
    }

    public static TheoryData<Func<Split>, string> Refused => new()
    {
        { () => Split.ByGroup([3, 3]), "groups must have at least 2 different groups, to hold one out; it had 1.*" },
        { () => Split.ByGroup(["a", null!]), "groups must have a name for each sample; that of sample 1 was null.*" },
        { () => Split.ByGroup([1, 2, 3]), "groups must have 200 entries, one per sample; it had 3.*" },
        { () => Split.Given, "split must *given: use WithValidationData.*" },
        { () => null!, "*split*" },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public void WithSplit_OneThatDoesNotFit_IsRefused(Func<Split> split, string message) =>
        FluentActions.Invoking(() => Own.WithSplit(split())).Should().Throw<ArgumentException>().WithMessage(message);

    [Theory]
    [InlineData(1)]
    [InlineData(0)]
    [InlineData(-3)]
    [InlineData(10_001)]
    public void WithPeriod_ThatNoSequenceHas_IsRefusedWithItsValue(int period) =>
        FluentActions.Invoking(() => Own.WithPeriod(period)).Should().Throw<ArgumentOutOfRangeException>().WithMessage($"period must be from 2 to {Samples.MinSteps}*it was {period}.*");

    [Fact]
    public void WithPeriod_OfATask_IsRefused() =>
        FluentActions.Invoking(() => SequenceExperiment.For(new SumOfFirstTwo()).WithPeriod(2)).Should().Throw<InvalidOperationException>();

    [Fact]
    public void WithPeriod_OwnSeries_IsKeptInFilesAndLeavesTrainingAsItIs()
    {
        var random = SeededRandom.ForSeed(3, RandomPurpose.Data);
        float[] series = [.. Enumerable.Range(0, 120).Select(_ => (float)random.NextGaussian())];
        var samples = SequenceDataset.FromArrays([.. Enumerable.Range(0, 110).Select(start => series[start..(start + 10)])], series[10..]);
        var experiment = SequenceExperiment.For(samples).WithTraining(epochs: 3);
        using var result = experiment.WithPeriod(4).Run();
        using var without = experiment.Run();
        using var file = new TemporaryFile();
        result.Save(file.Path);
        using var loaded = ExperimentResult.Load(file.Path);

        loaded.Settings.Period.Should().Be(4);
        result.Scores.Should().Be(without.Scores);
        (result.Baselines.Count - without.Baselines.Count).Should().Be(1);
    }

    [Fact]
    public void WithSplit_OnATask_IsRefused() => FluentActions.Invoking(() => SequenceExperiment.For(new SumOfFirstTwo()).WithSplit(Split.InOrder))
        .Should().Throw<InvalidOperationException>().WithMessage("*own samples*sum-of-first-two*");

    [Fact]
    public void WithValidationData_OwnSamples_TrainsOnAllAndValidatesOnThese()
    {
        using var result = Own.WithSamples(validationSplit: 0.5).WithValidationData(Others).Run();
        using var alone = Own.WithSamples(validationSplit: 0).Run();

        result.Model.GetWeights().Should().Equal(alone.Model.GetWeights(), "the same samples are trained on");
        result.History.Should().OnlyContain(epoch => epoch.ValidationLoss > 0);
        result.TestSamples.Should().Equal(Others);
        (result.ScoredOn, result.SplitSummary).Should().Be((EvaluatedOn.Validation, "50 validation samples, given by WithValidationData"));
        result.Evidence.Validation!.Value.Should().Be(result.Scores.Nrmse);
    }

    [Fact]
    public void WithValidationData_OfATask_ReplacesTheDrawnOnes()
    {
        using var result = SequenceExperiment.For(new OwnTask()).WithValidationData(Others).Run();

        (result.SequencesSeen, result.ScoredOn, result.SplitSummary).Should().Be((120, EvaluatedOn.Test, "50 validation samples, given by WithValidationData"));
        result.Evidence.Validation!.Sequences.Should().Be(50);
    }

    [Fact]
    public void WithValidationData_AndASplit_TheLastCallHolds()
    {
        var given = Own.WithValidationData(Others);
        using var split = given.WithSplit(Split.InOrder).Run();

        given.Settings.Split.Should().Be(Split.Given);
        split.TestSamples.Should().Equal(Samples.Slice(160, 40));
        FluentActions.Invoking(() => given.WithSamples(validationSplit: 0.3)).Should().Throw<InvalidOperationException>().WithMessage("*WithValidationData*validationSplit*");
    }

    [Fact]
    public void WithValidationData_OtherFeaturesOrTargets_IsRefused()
    {
        FluentActions.Invoking(() => Own.WithValidationData(SequenceDataset.FromArrays([[[1, 2]]], [[1]]))).Should().Throw<ArgumentException>().WithMessage("data must have 1 feature*it had 2.*");
        FluentActions.Invoking(() => Own.WithValidationData(SequenceDataset.FromArrays([[[1]]], [1], 2))).Should().Throw<ArgumentException>().WithMessage("data must have *Class of size 2*");
    }

    [Fact]
    public void WithValidationData_EarlyStopping_StopsByIt()
    {
        var wrong = SequenceDataset.FromArrays([.. Others.Select(sample => sample.Input.ToArray())], [.. Others.Select(sample => 27 - sample.Target[0])]);
        using var result = Own.WithTraining(epochs: 200, learningRate: 0.02).WithValidationData(wrong).WithEarlyStopping(patience: 3).Run();

        result.StopReason.Should().Be(StopReason.StoppedEarly, "what is learned is wrong for these");
    }

    [Fact]
    public void WithGoal_OwnSamples_IsReachedOrMissedByTheValidationScore()
    {
        using var loose = Own.WithGoal(Metric.Mae, 100).WithStopWhenSolved().Run();
        using var strict = Own.WithGoal(Metric.R2, 1).Run();
        using var none = Own.Run();

        (loose.Goal, loose.IsSolved, loose.StopReason, loose.History.Count).Should().Be((new Goal(Metric.Mae, 100), true, StopReason.Solved, 2));
        (loose.Evidence.Goal, loose.Evidence.Metric, loose.Evidence.SecondTest).Should().Be((loose.Goal, Metric.Mae, null));
        loose.ToString().Should().Contain("goal at most 100: goal reached");
        (strict.IsSolved, strict.Evidence.Metric).Should().Be((false, Metric.R2));
        (none.Goal, none.IsSolved, none.Skill).Should().Be((null, null, null));
    }

    [Fact]
    public void WithGoal_OwnSamplesThatReachIt_AreLearnedWithoutASecondTest()
    {
        var trained = Own.WithTraining(epochs: 100, learningRate: 0.02);
        using var reached = trained.WithGoal(Metric.Rmse, 2).Run();
        using var missed = trained.WithGoal(Metric.Rmse, 1e-6).Run();
        using var test = trained.WithGoal(Metric.Rmse, 2).WithTestData(Others).Run();

        (reached.IsSolved, reached.Diagnosis.Verdict, reached.ScoredOn).Should().Be((true, Verdict.Learned, EvaluatedOn.Validation));
        reached.Diagnosis.Summary.Should().Contain("validation samples").And.NotContain("task").And.NotContain("second");
        (missed.IsSolved, missed.Diagnosis.Verdict == Verdict.Learned).Should().Be((false, false));
        (test.IsSolved, test.Diagnosis.Verdict, test.ScoredOn).Should().Be((true, Verdict.Learned, EvaluatedOn.Test));
    }

    [Fact]
    public void WithGoal_NothingHeldOut_IsNeitherReachedNorMissed()
    {
        using var result = Own.WithGoal(Metric.Mae, 100).WithSamples(validationSplit: 0).Run();

        (result.IsSolved, result.Goal, result.ScoredOn).Should().Be((null, new Goal(Metric.Mae, 100), EvaluatedOn.Training));
        result.Diagnosis.Verdict.Should().NotBe(Verdict.Learned);
        FluentActions.Invoking(Own.WithGoal(Metric.Mae, 100).WithSamples(validationSplit: 0).WithStopWhenSolved().Validate).Should().Throw<ArgumentException>().WithMessage("validationSplit must keep *");
    }

    [Fact]
    public void WithGoal_TestDataWithoutTheTolerance_IsRefusedBeforeAnyWork()
    {
        var tolerant = SequenceDataset.FromSamples(Samples, TargetSpec.Number(tolerance: 0.5f));
        var experiment = SequenceExperiment.For(tolerant).WithGoal(Metric.Accuracy, 0.9);

        FluentActions.Invoking(experiment.WithTestData(Others).Validate).Should().Throw<ArgumentException>().WithMessage("goal must *the test data*tolerance.*");
        FluentActions.Invoking(experiment.WithValidationData(Others).Validate).Should().Throw<ArgumentException>().WithMessage("goal must *the validation data*tolerance.*");
        experiment.Validate();
    }

    [Fact]
    public void WithSuggestion_StopWhenSolved_AppliesWithAGoal()
    {
        using var result = Own.WithGoal(Metric.Rmse, 1).WithStopWhenSolved().Run();

        result.Diagnosis.Suggestions.Should().NotBeEmpty();
        result.Diagnosis.Suggestions.Should().OnlyContain(suggestion => Own.WithGoal(Metric.Rmse, 1).WithSuggestion(suggestion) != null);
    }

    [Theory]
    [InlineData(true, 1)]
    [InlineData(false, 0)]
    public void Diagnosis_WindowsOfASeries_AreNoticedOnlyWhenDividedAtRandom(bool isShuffled, int findings)
    {
        float[][] windows = [.. Enumerable.Range(0, 100).Select(i => Enumerable.Range(i, 6).Select(step => (float)Math.Sin(step * step)).ToArray())];
        var experiment = SequenceExperiment.For(SequenceDataset.FromArrays(windows, [.. windows.Select(window => window[^1])])).WithTraining(epochs: 2);
        using var result = (isShuffled ? experiment : experiment.WithSplit(Split.InOrder)).Run();

        result.Evidence.OverlappingWindows.Should().BeTrue();
        result.Diagnosis.Findings.Count(finding => finding.Kind == FindingKind.OverlappingWindows).Should().Be(findings);
    }

    [Theory]
    [MemberData(nameof(Splits))]
    public void Resume_AnySplitAndGoal_EndsAsUndisturbed(Split split)
    {
        using var file = new TemporaryFile();
        var experiment = Own.WithTraining(epochs: 6).WithSplit(split).WithGoal(Metric.Rmse, 1).WithSchedule(new PlateauSchedule { Patience = 1 });
        using var undisturbed = experiment.Run();
        experiment.WithCheckpoints(file.Path).CancelAfter(2);

        using var resumed = SequenceExperiment.Resume(file.Path, Samples).Run();

        resumed.Outcome().Should().Be(undisturbed.Outcome());
        (resumed.Settings, resumed.SplitSummary, resumed.Goal).Should().Be((undisturbed.Settings, undisturbed.SplitSummary, undisturbed.Goal));
        FluentActions.Invoking(() => SequenceExperiment.Resume(file.Path, Samples).WithValidationData(Others)).Should().Throw<ArgumentException>().WithMessage("split must stay *; it was given.*");
    }

    [Fact]
    public void Resume_ValidationData_MustBeGivenAgain()
    {
        using var file = new TemporaryFile();
        var experiment = Own.WithTraining(epochs: 6).WithValidationData(Others).WithEarlyStopping();
        using var undisturbed = experiment.Run();
        experiment.WithCheckpoints(file.Path).CancelAfter(2);
        var rest = SequenceExperiment.Resume(file.Path, Samples);

        using var resumed = rest.WithValidationData(Others).Run();

        resumed.Outcome().Should().Be(undisturbed.Outcome());
        experiment.WithCheckpoints(file.Path).CancelAfter(2);
        FluentActions.Invoking(() => SequenceExperiment.Resume(file.Path, Samples).Run()).Should().Throw<ArgumentException>().WithMessage("validation data must be given by WithValidationData*none *");
        FluentActions.Invoking(() => SequenceExperiment.Resume(file.Path, Samples).WithValidationData(Samples).Run()).Should().Throw<ArgumentException>().WithMessage("validation data must be *different *");
    }
}
