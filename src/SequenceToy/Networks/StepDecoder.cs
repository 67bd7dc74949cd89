using SequenceToy.Scaling;

namespace SequenceToy.Networks;

/// <summary>Turns the outputs of one step into a prediction, in memory that each step reuses.</summary>
/// <param name="target">The kind, size and placement of the targets.</param>
/// <param name="scaling">The scaler of numbers; null for classes.</param>
/// <param name="activation">The activation that turns outputs into probabilities.</param>
internal sealed class StepDecoder(TargetSpec target, FittedScaler? scaling, OutputActivation activation)
{
    private readonly float[] outputs = new float[target.Size];
    private readonly float[] value = new float[target.Width];
    private readonly float[] probabilities = new float[target.Kind == TargetKind.Number ? 0 : target.Size];
    private bool hasProbabilities;

    /// <summary>The head's outputs, [size], to be written before <see cref="Decode"/>.</summary>
    public Span<float> Outputs => outputs;

    /// <summary>The prediction: [width].</summary>
    public ReadOnlySpan<float> Value => value;

    /// <summary>The probability of each class, computed when it is read; empty for numbers.</summary>
    public ReadOnlySpan<float> Probabilities
    {
        get
        {
            if (!hasProbabilities && probabilities.Length > 0)
            {
                outputs.CopyTo(probabilities, 0);
                PredictionDecoding.ToProbabilities(probabilities, target.Kind, target.Size);
                hasProbabilities = true;
            }

            return probabilities;
        }
    }

    /// <summary>Computes <see cref="Value"/> from <see cref="Outputs"/>.</summary>
    public void Decode()
    {
        PredictionDecoding.ToLogits(outputs, activation);
        PredictionDecoding.Decode(outputs, target, scaling, value);
        hasProbabilities = false;
    }

    /// <summary>Returns a decoder with a copy of the last prediction.</summary>
    public StepDecoder Copy()
    {
        var copy = new StepDecoder(target, scaling, activation);
        outputs.CopyTo(copy.outputs, 0);
        value.CopyTo(copy.value, 0);
        return copy;
    }
}
