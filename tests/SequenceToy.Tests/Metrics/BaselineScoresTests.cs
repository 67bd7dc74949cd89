using SequenceToy.Data;
using SequenceToy.Metrics;
using SequenceToy.Tests.Tasks;

namespace SequenceToy.Tests.Metrics;

/// <summary>Tests of the baseline that scores are compared with.</summary>
public sealed class BaselineScoresTests
{
    private static readonly SequenceDataset Numbers = SequenceDataset.FromArrays([[1], [2]], [10, 20]);

    [Theory]
    [InlineData(Metric.Accuracy, 0.75, 0.5, 0.5)]
    [InlineData(Metric.Accuracy, 0.4, 0.5, -0.2)]
    [InlineData(Metric.Accuracy, 1, 1, 1)]
    [InlineData(Metric.Accuracy, 0.9, 1, 0)]
    [InlineData(Metric.Rmse, 10, 40, 0.75)]
    [InlineData(Metric.Nrmse, 2, 1, -1)]
    [InlineData(Metric.CrossEntropy, 0, 0.7, 1)]
    public void Skill_IsTheShareOfTheWayFromTheBaselineToPerfect(Metric metric, double score, double baseline, double skill) => Skill.Of(metric, score, baseline).Should().BeApproximately(skill, 1e-12);

    [Theory]
    [InlineData(-0.5, true)]
    [InlineData(0, true)]
    [InlineData(0.0499, true)]
    [InlineData(0.05, false)]
    [InlineData(1, false)]
    public void Skill_BelowATwentieth_IsNone(double skill, bool isNone) => Skill.IsNone(skill).Should().Be(isNone);

    [Fact]
    public void Of_ATaskWithABaseline_IsThatBaselineAndTheConstantElsewhere()
    {
        var closedForm = new Baseline("Predict 9.", [new(Metric.Mse, 16), new(Metric.Nrmse, 1) { Rule = "Predict the mean." }]);

        var baseline = Of(closedForm, Metric.Rmse, Numbers);

        (baseline.IsMeasured, baseline.Rule, baseline.RuleFor(Metric.Rmse), baseline.RuleFor(Metric.Nrmse)).Should().Be((false, "Predict 9.", "Predict 9.", "Predict the mean."));
        var constant = ConstantBaseline.Of(Numbers, Numbers);
        baseline.Scores.Should().Be(new Scores(2, definition => definition.Metric switch
        {
            Metric.Rmse => 4,
            Metric.Mse => 16,
            _ => constant.Find(definition.Metric),
        }));
        (baseline.IsMeasuredFor(Metric.Rmse), baseline.IsMeasuredFor(Metric.Mae), baseline.RuleFor(Metric.Mae), baseline[Metric.Mae]).Should().Be((false, true, "Always predict the mean of the training targets.", 5));
    }

    [Fact]
    public void Of_ABaselineWithoutTheGoalsScore_IsTheConstantThere()
    {
        var closedForm = new Baseline("Predict 9.", [new(Metric.Mse, 16)]);

        var baseline = Of(closedForm, Metric.Mae, Numbers);

        (baseline.IsMeasured, baseline.Scores.Rmse, baseline.Scores.Mae, baseline.Scores.R2).Should().Be((true, 4, 5, 0));
        baseline.RuleFor(Metric.Mae).Should().Be(baseline.Rule).And.Be("Always predict the mean of the training targets.");
    }

    [Fact]
    public void Of_ARuleWithAFunction_IsMeasuredOnTheSameSamples()
    {
        var rule = new Baseline("Predict 12.", [new(Metric.Rmse, 1), new(Metric.Nrmse, 0.5) { Rule = "Predict 15.", Predict = _ => [15, 15] }]) { Predict = _ => [12, 12] };

        var baseline = Of(rule, Metric.Rmse, Numbers);

        (baseline.Name, baseline.IsMeasured, baseline.Rule, baseline.ExactScore).Should().Be(("rule without memory", true, "Predict 12.", 1));
        baseline[Metric.Rmse].Should().BeApproximately(Math.Sqrt(((2 * 2) + (8 * 8)) / 2.0), 1e-12);
        (baseline[Metric.Mae], baseline[Metric.LargestError], baseline[Metric.Nrmse], baseline[Metric.R2]).Should().Be((5, 8, 1, 0));
        (baseline.RuleFor(Metric.Mae), baseline.RuleFor(Metric.R2)).Should().Be(("Predict 12.", "Predict 15."));
        Enum.GetValues<Metric>().Should().OnlyContain(metric => baseline.IsMeasuredFor(metric));
    }

    // The most common class is right in 80% of these samples.
    [Theory]
    [InlineData(40)]
    [InlineData(400)]
    public void Of_SamplesEasierForTheConstant_IsTheTasksRuleAllTheSame(int answers)
    {
        var samples = SequenceDataset.FromArrays([.. Enumerable.Range(0, answers).Select(i => new[] { new[] { (float)i } })], [.. Enumerable.Range(0, answers).Select(i => i % 5 == 0 ? 1 : 0)], 2);
        var rule = new Baseline("Always predict 1.", [new(Metric.Accuracy, 0.5)]) { Predict = data => [.. Enumerable.Repeat(1f, data.Count)] };

        var baseline = Of(rule, Metric.Accuracy, samples);

        (baseline[Metric.Accuracy], baseline.IsMeasured, baseline.ExactScore).Should().Be((0.2, true, 0.5));
        baseline.RuleFor(Metric.CrossEntropy).Should().Be(ConstantBaseline.Rule(TargetKind.Class), "the rule gives no probabilities");
        baseline[Metric.CrossEntropy].Should().Be(ConstantBaseline.Of(samples, samples).CrossEntropy);
    }

    [Fact]
    public void Of_AFunctionWithTooFewAnswers_ThrowsWithBothNumbers() =>
        FluentActions.Invoking(() => Of(new Baseline("Predict 1.", [new(Metric.Rmse, 1)]) { Predict = _ => [1] }, Metric.Rmse, Numbers))
            .Should().Throw<ArgumentException>().WithMessage("predict must return 2 values*it returned 1.*");

    [Theory]
    [InlineData(Metric.Mse)]
    [InlineData(Metric.Rmse)]
    public void Of_AMeanSquareInClosedForm_IsNotTakenForMeasured(Metric goal)
    {
        var baseline = Of(new Baseline("Predict 1.", [new(Metric.Mse, 1 / 6.0)]), goal, Numbers);

        (baseline.IsMeasured, baseline.Rule).Should().Be((false, "Predict 1."));
        baseline[Metric.Mse].Should().BeApproximately(1 / 6.0, 1e-12);
    }

    [Fact]
    public void Of_AClosedFormBelowTheMean_HasTheR2OfItsNrmse() =>
        Of(new Baseline("Predict the last.", [new(Metric.Nrmse, 0.5)]), Metric.Nrmse, Numbers).Scores.R2.Should().Be(0.75);

    [Fact]
    public void Run_CustomTaskWithABaseline_IsComparedWithIt()
    {
        using var result = SequenceExperiment.For(new LastBit { Baseline = new Baseline("Predict it.", [new(Metric.Accuracy, 0.9)]) }).Run();

        (result.Baseline.IsMeasured, result.BaselineScore(Metric.Accuracy), result.BaselineScore(Metric.CrossEntropy)).Should().Be((false, 0.9, result.ConstantBaseline.CrossEntropy));
        result.Skill.Should().BeApproximately((result.Scores.Accuracy!.Value - 0.9) / 0.1, 1e-9);
        result.IsNoBetterThanBaseline.Should().Be(result.Skill < 0.05);
        result.ConstantBaseline.Accuracy.Should().BeInRange(0.4, 0.6);
    }

    [Fact]
    public void Run_OwnData_IsComparedWithTheConstant()
    {
        using var result = SequenceExperiment.For(Numbers).WithSamples(validationSplit: 0).WithTraining(epochs: 1).Run();

        (result.Baseline.IsMeasured, result.Baseline.Scores).Should().Be((true, result.ConstantBaseline));
        (result.Skill, result.IsNoBetterThanBaseline).Should().Be((null, null));
    }

    private static BaselineScores Of(Baseline? closedForm, Metric goal, SequenceDataset samples) => BaselineScores.Of(closedForm, closedForm, goal, ConstantBaseline.Fit(samples), samples);
}
