using SequenceToy.Data;
using SequenceToy.Evaluation;
using SequenceToy.Tasks;
using SequenceToy.Tests.Tasks;

namespace SequenceToy.Tests.Evaluation;

/// <summary>What scores are held against.</summary>
public sealed class GuessingTests
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
    public void Of_ATaskWithAGuess_IsThatGuessAlone()
    {
        var guess = new TrivialGuess("Say 9.", [new(Metric.Mse, 16), new(Metric.Nrmse, 1) { Rule = "Say the mean." }]);

        var guessing = Guessing.Of(guess, Metric.Rmse, Numbers, Numbers);

        (guessing.IsMeasured, guessing.Rule, guessing.RuleFor(Metric.Rmse), guessing.RuleFor(Metric.Nrmse)).Should().Be((false, "Say 9.", "Say 9.", "Say the mean."));
        guessing.Scores.Should().Be(new Scores { Count = 0, Rmse = 4, Nrmse = 1 }, "what has no closed form stays empty: nothing measured comes between");
        guessing[Metric.Mae].Should().BeNull();
    }

    [Fact]
    public void Of_AGuessThatDoesNotSayTheGoalsScore_IsTheBaseline()
    {
        var guess = new TrivialGuess("Say 9.", [new(Metric.Mse, 16)]);

        var guessing = Guessing.Of(guess, Metric.Mae, Numbers, Numbers);

        (guessing.IsMeasured, guessing.Scores.Rmse, guessing.Scores.Mae, guessing.Scores.R2).Should().Be((true, 5, 5, 0));
        guessing.RuleFor(Metric.Mae).Should().Be(guessing.Rule).And.Be("Always say the mean of the training answers.");
    }

    [Fact]
    public void Run_OwnTaskWithAGuess_IsHeldAgainstIt()
    {
        using var result = SequenceExperiment.For(new LastBit { Guess = new TrivialGuess("Say it.", [new(Metric.Accuracy, 0.9)]) }).Run();

        (result.Guessing.IsMeasured, result.GuessedScore(Metric.Accuracy), result.GuessedScore(Metric.CrossEntropy)).Should().Be((false, 0.9, null));
        result.Skill.Should().BeApproximately((result.Scores.Accuracy!.Value - 0.9) / 0.1, 1e-9);
        result.IsNoBetterThanGuessing.Should().Be(result.Skill < 0.05);
        result.Baseline.Accuracy.Should().BeInRange(0.4, 0.6);
    }

    [Fact]
    public void Run_OwnSamples_AreHeldAgainstTheBaseline()
    {
        using var result = SequenceExperiment.For(Numbers).WithSamples(validationSplit: 0).WithTraining(epochs: 1).Run();

        (result.Guessing.IsMeasured, result.Guessing.Scores).Should().Be((true, result.Baseline));
        (result.Skill, result.IsNoBetterThanGuessing).Should().Be((null, null));
    }
}
