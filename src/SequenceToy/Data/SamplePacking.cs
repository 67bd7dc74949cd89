using System.Globalization;

namespace SequenceToy.Data;

/// <summary>Checks samples one by one and copies them into a dataset's flat arrays.</summary>
internal static class SamplePacking
{
    public static SequenceDataset Pack(Sample[] samples, TargetSpec target)
    {
        if (samples.Length == 0)
        {
            throw new ArgumentException("samples must have at least one sample; it was empty.", nameof(samples));
        }

        var (steps, fewest, hasMask, hasWindow) = (0, int.MaxValue, false, false);
        for (var i = 0; i < samples.Length; i++)
        {
            Check(samples[i], i, samples[0], target);
            (steps, fewest) = (Math.Max(steps, samples[i].Input.Steps), Math.Min(fewest, samples[i].Input.Steps));
            hasMask |= samples[i].Mask is not null;
            hasWindow |= samples[i].ScoreMask is not null;
        }

        var features = samples[0].Input.Features;
        var targetSteps = target.Placement == TargetPlacement.LastStep ? 1 : steps;
        var inputs = new float[DatasetLimits.ArrayLength(samples.Length, steps, features, nameof(samples))];
        var targets = new float[DatasetLimits.ArrayLength(samples.Length, targetSteps, target.Width, nameof(samples))];
        var sameLength = fewest == steps;
        var everyStepCounts = target.Placement == TargetPlacement.LastStep || (sameLength && !hasMask);
        var mask = everyStepCounts ? null : new bool[samples.Length * steps];
        var window = hasWindow ? new bool[samples.Length * steps] : null;
        for (var i = 0; i < samples.Length; i++)
        {
            samples[i].Input.Values.CopyTo(inputs.AsSpan(i * steps * features));
            samples[i].Target.Values.CopyTo(targets.AsSpan(i * targetSteps * target.Width));
            CopyFlags(samples[i].Mask, samples[i].Input.Steps, mask.AsSpan(mask is null ? 0 : i * steps));
            CopyFlags(samples[i].ScoreMask, samples[i].Input.Steps, window.AsSpan(window is null ? 0 : i * steps));
        }

        var lengths = sameLength ? null : Array.ConvertAll(samples, sample => sample.Input.Steps);
        var weights = Array.TrueForAll(samples, sample => sample.Weight == 1) ? null : Array.ConvertAll(samples, sample => sample.Weight);
        return new SequenceDataset(features, target, steps, inputs, targets, lengths, mask, window, weights);
    }

    // An empty span means that the dataset has no such flags.
    private static void CopyFlags(ValueList<bool>? own, int steps, Span<bool> to)
    {
        if (!to.IsEmpty && own is not null)
        {
            own.AsSpan().CopyTo(to);
        }
        else if (!to.IsEmpty)
        {
            to[..steps].Fill(true);
        }
    }

    private static void Check(Sample? sample, int index, Sample first, TargetSpec target)
    {
        if (sample?.Input is null || sample.Target is null)
        {
            throw Bad(index, $"must have an input and a target; one was null");
        }

        if (sample.Input.Features != first.Input.Features)
        {
            var (features, own) = (NumberFormat.Plain(first.Input.Features, "feature"), sample.Input.Features);
            throw Bad(index, $"must have {features} per step, as the first sample has; it had {own}");
        }

        var steps = target.Placement == TargetPlacement.LastStep ? 1 : sample.Input.Steps;
        if (sample.Target.Steps != steps || sample.Target.Features != target.Width)
        {
            var (own, width) = (sample.Target.Steps, sample.Target.Features);
            throw Bad(index, $"must have a target of {steps} × {target.Width} (targets × width); it was {own} × {width}");
        }

        CheckFlags(sample.Mask, "mask", sample.Input.Steps, index, target);
        CheckFlags(sample.ScoreMask, "score mask", sample.Input.Steps, index, target);
        CheckTargets(sample.Target.Values, index, target);
    }

    private static void CheckFlags(ValueList<bool>? flags, string name, int steps, int index, TargetSpec target)
    {
        if (flags is not null && target.Placement == TargetPlacement.LastStep)
        {
            throw Bad(index, $"must have no {name}, as its target is after the last step; it had one");
        }

        if (flags is not null && flags.Count != steps)
        {
            throw Bad(index, $"must have a {name} of {NumberFormat.Plain(steps, "step")}; it had {flags.Count}");
        }
    }

    private static void CheckTargets(ReadOnlySpan<float> values, int index, TargetSpec target)
    {
        foreach (var value in values)
        {
            if (target.Kind == TargetKind.Class && (value < 0 || value >= target.Size || value != MathF.Truncate(value)))
            {
                throw Bad(index, $"must have a class from 0 to {target.Size - 1} as its target; it was {value}");
            }

            if (target.Kind == TargetKind.ClassSet && value is not (0 or 1))
            {
                throw Bad(index, $"must have 0 or 1 for each class of its target; one was {value}");
            }
        }
    }

    private static ArgumentException Bad(int index, FormattableString rule) =>
        new(string.Create(CultureInfo.InvariantCulture, $"samples[{index}] {rule.ToString(CultureInfo.InvariantCulture)}."), "samples");
}
