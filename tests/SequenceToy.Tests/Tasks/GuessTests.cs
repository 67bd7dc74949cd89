using SequenceToy.Data;
using SequenceToy.Metrics;
using SequenceToy.Tasks;

namespace SequenceToy.Tests.Tasks;

/// <summary>Every score that a task of the catalog says guessing has, against the guess itself on many samples.</summary>
public sealed class GuessTests
{
    private const int Chunk = 2000;
    private const int MostSamples = 100_000;

    // Numbers to draw at the most, for the sake of time: long sequences of many symbols are fewer.
    private const long MaxNumbers = 5_000_000;

    public static TheoryData<string> Ids => [.. TaskCatalog.All.Select(entry => entry.Id)];

    // Short sequences, of which many can be drawn.
    [Theory]
    [MemberData(nameof(Ids))]
    public void Guess_OnManySamples_ScoresTheClosedForm(string id)
    {
        var entry = TaskCatalog.Find(id)!;
        var task = entry.AllowedSteps is { } allowed ? entry.Create(Math.Clamp(6, allowed.Shortest, allowed.Longest)) : entry.Create();

        ShouldScore(task, task.Baseline!, random => task.Generate(Chunk, random));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Guess_AtALengthAlone_ScoresTheClosedForm(string id)
    {
        var entry = TaskCatalog.Find(id)!;
        if (entry.Create() is not IVariableLengthTask task)
        {
            return;
        }

        foreach (var length in new[] { task.AllowedLengths.Shortest, 9 }.Where(length => length >= task.AllowedLengths.Shortest))
        {
            ShouldScore(task, task.BaselineFor(new LengthRange(length, length))!, random => task.Generate(Chunk, new LengthRange(length, length), random), samples: 20_000);
        }
    }

    // RMSE and MSE follow from each other, measured as well as in closed form.
    [Fact]
    public void Measure_MeanSquare_IsOfTheRootsRule()
    {
        var task = TaskCatalog.Find("sum-of-first-two")!.Create();
        var samples = task.Draw(500);

        task.Baseline!.Measure(Metric.Mse, samples).Should().BeApproximately(Math.Pow(task.Baseline.Measure(Metric.Rmse, samples)!.Value, 2), 1e-6);
    }

    [Fact]
    public void Measure_RuleInWordsOnly_IsNull()
    {
        var guess = new Baseline("Say nothing.", [new(Metric.Rmse, 1)]);

        guess.Measure(Metric.Rmse, new OwnTask().Draw(5)).Should().BeNull();
        FluentActions.Invoking(() => guess.Measure(Metric.Rmse, null!)).Should().Throw<ArgumentNullException>().WithParameterName("samples");
    }

    [Fact]
    public void Equals_AnotherFunctionForTheSameRule_IsEqual()
    {
        var guess = new Baseline("Say 1.", [new(Metric.Rmse, 1) { Predict = _ => [1] }]) { Predict = _ => [1] };
        var other = new Baseline("Say 1.", [new(Metric.Rmse, 1)]);

        (other == guess, other.GetHashCode() == guess.GetHashCode(), other == guess with { Rule = "Say 2." }).Should().Be((true, true, false));
    }

    [Theory]
    [InlineData("tomita-3")]
    [InlineData("binary-addition")]
    public void GuessFor_VeryLong_IsLeftToMeasurement(string id) =>
        ((IVariableLengthTask)TaskCatalog.Find(id)!.Create()).BaselineFor(new LengthRange(1001, 1001)).Should().BeNull();

    private static void ShouldScore(ISequenceTask task, Baseline guess, Func<SeededRandom, SequenceDataset> draw, int samples = MostSamples)
    {
        guess.Scores.Should().NotBeEmpty();
        var random = SeededRandom.ForSeed(5, RandomPurpose.Data);
        var measured = guess.Scores.ToDictionary(score => score.Metric, _ => new List<double>());
        long numbers = 0;
        for (var chunk = 0; chunk * Chunk < samples && numbers < MaxNumbers; chunk++)
        {
            var drawn = draw(random);
            numbers += (long)drawn.Count * drawn.MaxSteps * drawn.Features;
            foreach (var (metric, scores) in measured)
            {
                scores.Add(guess.Measure(metric, drawn)!.Value);
            }
        }

        foreach (var (metric, value) in guess.Scores)
        {
            var mean = measured[metric].Average();
            var error = Math.Sqrt(measured[metric].Average(score => (score - mean) * (score - mean)) / measured[metric].Count);

            // Of a few chunks alone the spread is not well known, but that of right and wrong is.
            error = metric.HigherIsBetter() ? Math.Max(error, Math.Sqrt(value * (1 - value) / (measured[metric].Count * Chunk))) : error;

            // Five standard errors, and a little for the mean of roots being not quite the root of the mean.
            value.Should().BeApproximately(
                mean, (5 * error) + (0.001 * Math.Max(1, Math.Abs(mean) / 10)), $"{task.Id} says that \"{guess.RuleFor(metric)}\" scores so by {metric}");
        }
    }
}
