using SequenceToy.Data;
using SequenceToy.Metrics;
using SequenceToy.Tasks;

namespace SequenceToy.Tests.Tasks;

/// <summary>Every score that a task of the catalogue says guessing has, against the guess itself on many samples.</summary>
public sealed class GuessTests
{
    private const int Chunk = 2000;
    private const int MostSamples = 100_000;

    // Numbers to draw at the most, for the sake of time: long sequences of many symbols are fewer.
    private const long MostNumbers = 5_000_000;

    public static TheoryData<string> Ids => [.. TaskCatalogue.All.Select(entry => entry.Id)];

    // Short sequences, of which many can be drawn.
    [Theory]
    [MemberData(nameof(Ids))]
    public void Guess_OnManySamples_ScoresTheClosedForm(string id)
    {
        var entry = TaskCatalogue.Find(id)!;
        var task = entry.AllowedSteps is { } allowed ? entry.Create(Math.Clamp(6, allowed.Shortest, allowed.Longest)) : entry.Create();

        ShouldScore(task, task.Guess!, random => task.Generate(Chunk, random));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Guess_AtALengthAlone_ScoresTheClosedForm(string id)
    {
        var entry = TaskCatalogue.Find(id)!;
        if (entry.Create() is not IVariableLengthTask task)
        {
            return;
        }

        foreach (var length in new[] { task.AllowedLengths.Shortest, 9 }.Where(length => length >= task.AllowedLengths.Shortest))
        {
            ShouldScore(task, task.GuessFor(new LengthRange(length, length))!, random => task.Generate(Chunk, new LengthRange(length, length), random), samples: 20_000);
        }
    }

    [Theory]
    [InlineData("tomita-3")]
    [InlineData("binary-addition")]
    public void GuessFor_VeryLong_IsLeftToMeasurement(string id) =>
        ((IVariableLengthTask)TaskCatalogue.Find(id)!.Create()).GuessFor(new LengthRange(1001, 1001)).Should().BeNull();

    private static void ShouldScore(ISequenceTask task, TrivialGuess guess, Func<SeededRandom, SequenceDataset> draw, int samples = MostSamples)
    {
        var random = SeededRandom.ForSeed(5, RandomPurpose.Data);
        var scores = new List<Scores>();
        long numbers = 0;
        while (scores.Count * Chunk < samples && numbers < MostNumbers)
        {
            var drawn = draw(random);
            numbers += (long)drawn.Count * drawn.Steps * drawn.Features;
            scores.Add(Said(task, guess, drawn));
        }

        guess.Scores.Should().NotBeEmpty();
        foreach (var (metric, value) in guess.Scores)
        {
            var measured = scores.Select(score => score[metric]).ToArray();
            var mean = measured.Average();
            var error = Math.Sqrt(measured.Average(score => (score - mean) * (score - mean)) / measured.Length);

            // Of a few chunks alone the spread is not well known, but that of right and wrong is.
            error = metric.HigherIsBetter() ? Math.Max(error, Math.Sqrt(value * (1 - value) / (measured.Length * Chunk))) : error;

            // Five standard errors, and a little for the mean of roots being not quite the root of the mean.
            value.Should().BeApproximately(mean, (5 * error) + (0.001 * Math.Max(1, Math.Abs(mean) / 10)), $"{task.Id} says that \"{guess.RuleFor(metric)}\" scores so by {metric}");
        }
    }

    private static Scores Said(ISequenceTask task, TrivialGuess guess, SequenceDataset samples)
    {
        var all = new Scores { Count = samples.Count };
        foreach (var (metric, _) in guess.Scores)
        {
            var rule = guess.RuleFor(metric);
            var scores = metric == Metric.CrossEntropy
                ? Scores.Of(new float[samples.Targets.Length], GuessRules.Outputs(rule, task, samples), samples)
                : Scores.Of(Padded(GuessRules.Answers(rule, task, samples), samples), new float[samples.Count * samples.TargetSteps * task.Target.Size], samples);
            all = metric switch
            {
                Metric.Rmse or Metric.Mse => all with { Rmse = scores.Rmse },
                Metric.Mae => all with { Mae = scores.Mae },
                Metric.Nrmse => all with { Nrmse = scores.Nrmse },
                Metric.Accuracy => all with { Accuracy = scores.Accuracy },
                Metric.SequenceAccuracy => all with { SequenceAccuracy = scores.SequenceAccuracy },
                _ => all with { CrossEntropy = scores.CrossEntropy },
            };
        }

        return all;
    }

    // Laid out as the dataset's targets: each sequence as long as the longest.
    private static float[] Padded(float[] answers, SequenceDataset samples)
    {
        var padded = new float[samples.Targets.Length];
        var (from, width) = (0, samples.Target.Width);
        for (var i = 0; i < samples.Count; i++)
        {
            var own = width * (samples.TargetSteps == 1 ? 1 : samples.LengthOf(i));
            answers.AsSpan(from, own).CopyTo(padded.AsSpan(i * samples.TargetSteps * width));
            from += own;
        }

        return padded;
    }
}
