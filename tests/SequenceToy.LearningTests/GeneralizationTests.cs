using SequenceToy.Evaluation;
using SequenceToy.Tasks.Recall;
using SequenceToy.Tasks.StateMachines;

namespace SequenceToy.LearningTests;

/// <summary>What was learned and what only by heart: lengths never seen tell, and so does the guess.</summary>
public sealed class GeneralizationTests(ITestOutputHelper output)
{
    private const int Count = 4;

    [Fact]
    public void Parity_TrainedToForty_HoldsAtFiveHundred()
    {
        var runs = Seeds.Run(SequenceExperiment.For(new Parity()), Count, result => result.ByLength);

        Write(runs);
        runs.Select(lengths => lengths[^1].Length).Should().OnlyContain(length => length == 500);
        runs.Count(lengths => lengths.All(length => length.Scores.Accuracy >= 0.98)).Should().BeGreaterThanOrEqualTo(Count - 1);
    }

    [Fact]
    public void Reverse_TrainedToTwelve_DoesNotHoldAtForty()
    {
        var runs = Seeds.Run(SequenceExperiment.For(new Reverse()), Count / 2, result => result.ByLength);

        Write(runs);
        foreach (var lengths in runs)
        {
            lengths.Where(length => length.Length <= 10).Should().OnlyContain(length => length.Scores.Accuracy >= 0.98);
            lengths[^1].Length.Should().Be(40);
            lengths[^1].Scores.Accuracy.Should().BeLessThan(0.8).And.BeGreaterThan(lengths[^1].Baseline[Metric.Accuracy]!.Value - 0.1);
        }
    }

    // Half of the delay and a faster rate bring the loss down to that of guessing in a quarter of the recommended epochs; there it stays for long.
    [Fact]
    public void CopyMemory_OfTenSymbols_IsNoBetterThanGuessing()
    {
        var runs = Seeds.Run(SequenceExperiment.For(new CopyMemory(10, 50)).WithTraining(epochs: 14, batchSize: 32, learningRate: 0.02), 2, result =>
            (IsNoBetter: result.IsNoBetterThanBaseline!.Value, result.Scores.CrossEntropy, Baseline: result.BaselineScore(Metric.CrossEntropy)!.Value, result.Skill));

        output.WriteLine(string.Join('\n', runs.Select(run => FormattableString.Invariant($"cross-entropy {run.CrossEntropy:F4}, guess {run.Baseline:F4}, skill {run.Skill:F3}"))));
        runs.Should().OnlyContain(run => run.IsNoBetter);
        runs.Should().OnlyContain(run => Math.Abs(run.CrossEntropy!.Value - run.Baseline) < 0.1 * run.Baseline, "it is at the guess, not on its way to it");
    }

    private void Write(IEnumerable<IEnumerable<LengthScores>> runs) =>
        output.WriteLine(string.Join('\n', runs.Select(lengths => string.Join("  ", lengths.Select(length => FormattableString.Invariant($"{length.Length}: {length.Scores.Accuracy:0.###}"))))));
}
