using SequenceToy.Tasks;

namespace SequenceToy.Studio.Settings;

/// <summary>Settings that are allowed alone but not together.</summary>
internal static class StudioConsistency
{
    private const int MinSamples = 20;

    /// <summary>Returns the nearest settings that fit together and into memory; adds a note for each change.</summary>
    public static ExperimentSettings Of(ISequenceTask task, ExperimentSettings settings, ICollection<string> notes)
    {
        var most = Math.Max(StudioMemory.MostSamples(task), MinSamples);
        if (settings.Samples > most)
        {
            notes.Add(
                $"samples must be at most {NumberFormat.Count(most)} for sequences of this length; {NumberFormat.Count(most)} is used.");
            settings = settings with { Samples = most };
        }

        var heldOut = (int)Math.Round(settings.Samples * settings.ValidationSplit);
        var training = settings.Samples - heldOut;
        if (settings.Training.BatchSize > training)
        {
            notes.Add(
                $"batchSize must be at most {NumberFormat.Plain(training, "training sample")}; {NumberFormat.Count(training)} is used.");
            settings = settings with { Training = settings.Training with { BatchSize = training } };
        }

        var mostInBatch = StudioMemory.MostBatch(task, settings.Recurrent);
        if (settings.Training.BatchSize > mostInBatch)
        {
            notes.Add(
                $"batchSize must be at most {NumberFormat.Count(mostInBatch)} for a network of this size and sequences of this length; "
                + $"{NumberFormat.Count(mostInBatch)} is used.");
            settings = settings with { Training = settings.Training with { BatchSize = mostInBatch } };
        }

        if (settings.Recurrent is { Dropout: > 0, Layers: 1 })
        {
            notes.Add("dropout needs at least two layers; 0 is used.");
            settings = settings with { Recurrent = settings.Recurrent with { Dropout = 0 } };
        }

        if (settings.StopWhenSolved && heldOut == 0)
        {
            notes.Add("stopWhenSolved needs validation samples; it is off.");
            settings = settings with { StopWhenSolved = false };
        }

        return settings;
    }
}
