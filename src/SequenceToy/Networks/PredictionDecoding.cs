using SequenceToy.Scaling;

namespace SequenceToy.Networks;

/// <summary>Turns a network's outputs into predictions: numbers in original units, the most likely class, or the classes of a
/// set.</summary>
internal static class PredictionDecoding
{
    /// <param name="outputs">The head's outputs, [predictions · outputs], scaled; logits for classes.</param>
    /// <param name="target">The kind, size and placement of the targets.</param>
    /// <param name="scaling">The scaler of numbers; null for classes.</param>
    /// <returns>[predictions · width]; NaN, and so never correct, if an output is not finite.</returns>
    public static float[] Decode(ReadOnlySpan<float> outputs, TargetSpec target, FittedScaler? scaling)
    {
        var predictions = new float[outputs.Length / target.Size * target.Width];
        Decode(outputs, target, scaling, predictions);
        return predictions;
    }

    /// <summary>Decodes into memory for all predictions: [predictions · width].</summary>
    public static void Decode(ReadOnlySpan<float> outputs, TargetSpec target, FittedScaler? scaling, Span<float> predictions)
    {
        if (target.Kind == TargetKind.Number)
        {
            scaling!.Invert(outputs, predictions);
            return;
        }

        for (var i = 0; i < predictions.Length; i++)
        {
            predictions[i] = target.Kind == TargetKind.Class
                ? MostLikelyClass(outputs.Slice(i * target.Size, target.Size))
                : Membership(outputs[i]);
        }
    }

    /// <summary>Returns the usual activation for a kind of target.</summary>
    public static OutputActivation UsualActivation(TargetKind kind) => kind switch
    {
        TargetKind.Number => OutputActivation.None,
        TargetKind.Class => OutputActivation.Softmax,
        TargetKind.ClassSet => OutputActivation.Sigmoid,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), $"kind must be a defined {nameof(TargetKind)}; it was {kind}."),
    };

    /// <summary>Replaces the head's outputs by logits, whose softmax (one class) or sigmoid (sets) gives the probabilities.</summary>
    /// <remarks>Outputs are logits already, except normalized sigmoids. For these it is ln σ(ŷ), as a softmax of logarithms divides by
    /// their sum.</remarks>
    public static void ToLogits(Span<float> outputs, OutputActivation activation)
    {
        if (activation == OutputActivation.NormalizedSigmoid)
        {
            foreach (ref var value in outputs)
            {
                value = float.IsFinite(value) ? LogSigmoid(value) : value;
            }
        }
    }

    /// <summary>Returns a probability for each class, from a softmax for one class or sigmoids for sets; null for numbers.</summary>
    public static Sequence? Probabilities(ReadOnlySpan<float> outputs, TargetSpec target) =>
        target.Kind == TargetKind.Number ? null : Sequence.OfPredictions(ClassProbabilities(outputs, target), target.Size);

    /// <summary>Returns the probabilities of classes or sets as an array: [predictions · size].</summary>
    public static float[] ClassProbabilities(ReadOnlySpan<float> outputs, TargetSpec target)
    {
        var probabilities = outputs.ToArray();
        ToProbabilities(probabilities, target.Kind, target.Size);
        return probabilities;
    }

    /// <summary>Replaces outputs by probabilities: [predictions · classes].</summary>
    public static void ToProbabilities(Span<float> outputs, TargetKind kind, int classes)
    {
        for (var start = 0; start < outputs.Length; start += classes)
        {
            var row = outputs.Slice(start, classes);
            if (kind == TargetKind.Class)
            {
                Softmax(row);
            }
            else
            {
                foreach (ref var value in row)
                {
                    value = 1 / (1 + MathF.Exp(-value));
                }
            }
        }
    }

    // 1 + e loses the digits of a small e; the series keeps the order of two large outputs.
    private static float LogSigmoid(float x)
    {
        const float Small = 1e-4f;
        var e = MathF.Exp(-MathF.Abs(x));
        return MathF.Min(x, 0) - (e < Small ? e * (1 - (e / 2)) : MathF.Log(1 + e));
    }

    private static float MostLikelyClass(ReadOnlySpan<float> row)
    {
        foreach (var output in row)
        {
            if (!float.IsFinite(output))
            {
                return float.NaN;
            }
        }

        return IndexOfLargest(row);
    }

    // An output of 0 is a probability of one half.
    private static float Membership(float output) => !float.IsFinite(output) ? float.NaN : output > 0 ? 1 : 0;

    private static void Softmax(Span<float> row)
    {
        var largest = row[IndexOfLargest(row)];
        var sum = 0f;
        foreach (ref var value in row)
        {
            value = MathF.Exp(value - largest);
            sum += value;
        }

        foreach (ref var value in row)
        {
            value /= sum;
        }
    }

    private static int IndexOfLargest(ReadOnlySpan<float> row)
    {
        var best = 0;
        for (var i = 1; i < row.Length; i++)
        {
            best = row[i] > row[best] ? i : best;
        }

        return best;
    }
}
