namespace SequenceToy.Diagnosis.Measures;

/// <summary>Finds out whether the preceding target is known when the network predicts, as in a series predicted one step ahead.</summary>
/// <remarks>Ten steps ahead, or in rows that are grouped by person, the preceding error may predict the next one, but nobody knows it in
/// time.</remarks>
internal static class PrecedingTarget
{
    // Some may be missing, for example where two series meet.
    private const double Most = 0.9;

    /// <summary>Returns true when nearly every target is an input of the following target.</summary>
    public static bool IsAnInput(SequenceDataset data)
    {
        if (data.Target.Kind != TargetKind.Number || data.Target.Width > data.Features)
        {
            return false;
        }

        var (known, all) = (0, 0);
        for (var sample = 0; sample < data.Count; sample++)
        {
            for (var step = 0; step < (data.TargetSteps == 1 ? 1 : data.LengthOf(sample)); step++)
            {
                var row = (sample * data.TargetSteps) + step;
                if (data.TargetSteps == 1 ? sample > 0 : step > 0)
                {
                    all++;
                    known += IsAmong(data, row - 1, sample, data.TargetSteps == 1 ? data.LengthOf(sample) - 1 : step) ? 1 : 0;
                }
            }
        }

        return all > 0 && known >= Most * all;
    }

    // True when each number of a target is also a feature of the step.
    private static bool IsAmong(SequenceDataset data, int target, int sample, int step)
    {
        var inputs = data.Inputs.AsSpan(((sample * data.MaxSteps) + step) * data.Features, data.Features);
        foreach (var number in data.Targets.AsSpan(target * data.Target.Width, data.Target.Width))
        {
            if (!inputs.Contains(number))
            {
                return false;
            }
        }

        return true;
    }
}
