using SequenceToy.Data;
using SequenceToy.Metrics;
using SequenceToy.Tests.Tasks;

namespace SequenceToy.Tests.Metrics;

/// <summary>What scores are held against.</summary>
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
    public void Skill_IsTheShareOfTheWayFromTheGuessToPerfect(Metric metric, double score, double guess, double skill) => Skill.Of(metric, score, guess).Should().BeApproximately(skill, 1e-12);

    [Theory]
    [InlineData(-0.5, true)]
    [InlineData(0, true)]
    [InlineData(0.0499, true)]
    [InlineData(0.05, false)]
    [InlineData(1, false)]
    public void Skill_BelowATwentieth_IsNone(double skill, bool isNone) => Skill.IsNone(skill).Should().Be(isNone);

    [Fact]
    public void Of_ATaskWithAGuess_IsThatGuessAndTheBaselineWhereItSaysNothing()
    {
        var guess = new Baseline("Say 9.", [new(Metric.Mse, 16), new(Metric.Nrmse, 1) { Rule = "Say the mean." }]);

        var guessing = Of(guess, Metric.Rmse, Numbers);

        (guessing.IsMeasured, guessing.Rule, guessing.RuleFor(Metric.Rmse), guessing.RuleFor(Metric.Nrmse)).Should().Be((false, "Say 9.", "Say 9.", "Say the mean."));
        var baseline = ConstantBaseline.Of(Numbers, Numbers);
        guessing.Scores.Should().Be(new Scores(2, definition => definition.Metric switch
        {
            Metric.Rmse => 4,
            Metric.Mse => 16,
            _ => baseline.Find(definition.Metric),
        }));
        (guessing.IsMeasuredFor(Metric.Rmse), guessing.IsMeasuredFor(Metric.Mae), guessing.RuleFor(Metric.Mae), guessing[Metric.Mae]).Should().Be((false, true, "Always say the mean of the training answers.", 5));
    }

    [Fact]
    public void Of_AGuessThatDoesNotSayTheGoalsScore_IsTheBaselineThere()
    {
        var guess = new Baseline("Say 9.", [new(Metric.Mse, 16)]);

        var guessing = Of(guess, Metric.Mae, Numbers);

        (guessing.IsMeasured, guessing.Scores.Rmse, guessing.Scores.Mae, guessing.Scores.R2).Should().Be((true, 4, 5, 0));
        guessing.RuleFor(Metric.Mae).Should().Be(guessing.Rule).And.Be("Always say the mean of the training answers.");
    }

    [Theory]
    [InlineData(100, 0.94, 0.94)]
    [InlineData(100, 0.96, 1)]
    [InlineData(99, 0.94, 1)]
    public void Of_SamplesKinderThanTheClosedForm_IsTheBaselineOnlyBeyondWhatChanceMakes(int answers, double measured, double expected)
    {
        var guess = new Baseline("Say 9.", [new(Metric.Rmse, 1)]);

        var guessing = BaselineScores.Of(guess, Metric.Rmse, new Scores(answers, definition => definition.Metric == Metric.Rmse ? measured : null), TargetKind.Number);

        (guessing[Metric.Rmse], guessing.IsMeasured, guessing.Rule == "Say 9.").Should().Be((expected, expected < 1, expected == 1));
    }

    [Theory]
    [InlineData(Metric.Mse)]
    [InlineData(Metric.Rmse)]
    public void Of_AMeanSquareInClosedForm_IsNotTakenForMeasured(Metric goal)
    {
        var guessing = Of(new Baseline("Say 1.", [new(Metric.Mse, 1 / 6.0)]), goal, Numbers);

        (guessing.IsMeasured, guessing.Rule).Should().Be((false, "Say 1."));
        guessing[Metric.Mse].Should().BeApproximately(1 / 6.0, 1e-12);
    }

    [Fact]
    public void Of_AClosedFormBelowTheMean_HasTheR2OfItsNrmse() =>
        Of(new Baseline("Say the last.", [new(Metric.Nrmse, 0.5)]), Metric.Nrmse, Numbers).Scores.R2.Should().Be(0.75);

    [Fact]
    public void Run_OwnTaskWithAGuess_IsHeldAgainstIt()
    {
        using var result = SequenceExperiment.For(new LastBit { Baseline = new Baseline("Say it.", [new(Metric.Accuracy, 0.9)]) }).Run();

        (result.Baseline.IsMeasured, result.BaselineScore(Metric.Accuracy), result.BaselineScore(Metric.CrossEntropy)).Should().Be((false, 0.9, result.ConstantBaseline.CrossEntropy));
        result.Skill.Should().BeApproximately((result.Scores.Accuracy!.Value - 0.9) / 0.1, 1e-9);
        result.IsNoBetterThanBaseline.Should().Be(result.Skill < 0.05);
        result.ConstantBaseline.Accuracy.Should().BeInRange(0.4, 0.6);
    }

    [Fact]
    public void Run_OwnSamples_AreHeldAgainstTheBaseline()
    {
        using var result = SequenceExperiment.For(Numbers).WithSamples(validationSplit: 0).WithTraining(epochs: 1).Run();

        (result.Baseline.IsMeasured, result.Baseline.Scores).Should().Be((true, result.ConstantBaseline));
        (result.Skill, result.IsNoBetterThanBaseline).Should().Be((null, null));
    }

    private static BaselineScores Of(Baseline? closedForm, Metric goal, SequenceDataset samples) => BaselineScores.Of(closedForm, goal, ConstantBaseline.Of(samples, samples), samples.Target.Kind);
}
