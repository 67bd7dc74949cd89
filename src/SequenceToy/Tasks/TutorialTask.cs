using SequenceToy.Data;

namespace SequenceToy.Tasks;

/// <summary>What the tutorial's tasks have in common.</summary>
internal static class TutorialTask
{
    public const string Source = "The introductory LSTM tutorial this library grew from";

    /// <summary>A number counts as learnt when its RMSE is at most this share of the answers' range.</summary>
    public const double SolvedShareOfRange = 0.005;

    public static SequenceDataset Generate(ISequenceTask task, int count, Func<Sample> draw)
    {
        Require.Between(count, 1, Array.MaxLength, name: nameof(count));
        var samples = new Sample[count];
        for (var i = 0; i < count; i++)
        {
            samples[i] = draw();
        }

        return SequenceDataset.FromSamples(samples, task.Target);
    }
}
