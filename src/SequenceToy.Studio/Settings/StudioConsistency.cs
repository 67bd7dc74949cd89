namespace SequenceToy.Studio.Settings;

/// <summary>Settings that are allowed alone but not together.</summary>
internal static class StudioConsistency
{
    /// <summary>Returns the nearest settings that fit together; adds a note for each change.</summary>
    public static ExperimentSettings Of(ExperimentSettings settings, ICollection<string> notes)
    {
        var heldOut = (int)Math.Round(settings.Samples * settings.ValidationSplit);
        var training = settings.Samples - heldOut;
        if (settings.Training.BatchSize > training)
        {
            notes.Add(
                $"batchSize must be at most {NumberFormat.Plain(training, "training sample")}; {NumberFormat.Count(training)} is used.");
            settings = settings with { Training = settings.Training with { BatchSize = training } };
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
