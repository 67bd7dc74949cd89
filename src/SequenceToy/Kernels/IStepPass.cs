using SequenceToy.Kernels.Lanes;

namespace SequenceToy.Kernels;

/// <summary>Computes a network's outputs for one sample, step by step, keeping the state. Allocates all memory on creation.</summary>
internal interface IStepPass
{
    /// <summary>Computes one step.</summary>
    /// <param name="inputs">The scaled inputs: [features].</param>
    /// <param name="outputs">The outputs of the head: [outputs].</param>
    void Next(ReadOnlySpan<float> inputs, Span<float> outputs);

    /// <summary>Returns to the state before the first step.</summary>
    void Reset();

    /// <summary>Returns a pass in the same state, with the same weights.</summary>
    IStepPass Copy();
}

/// <summary>Creates passes of the width that fits the network.</summary>
internal static class StepPasses
{
    /// <param name="sizes">The network's sizes, with one direction.</param>
    /// <param name="weights">The weights, in the order of the model summary; copied.</param>
    /// <param name="width">The vector width; null for the widest that the units of a layer fill.</param>
    public static IStepPass Of(NetworkSizes sizes, ReadOnlySpan<float> weights, LaneWidth? width = null)
    {
        var filled = Math.Max((int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)sizes.Hidden), (int)LaneWidth.Four);
        var packed = new StepWeights(sizes, weights, width ?? LaneWidths.WidestUpTo(filled));
        return packed.Lanes switch
        {
            LaneWidth.Sixteen => new StepPass<Lanes512>(packed),
            LaneWidth.Eight => new StepPass<Lanes256>(packed),
            LaneWidth.Four => new StepPass<Lanes128>(packed),
            LaneWidth.One => new StepPass<Lanes1>(packed),
            var other => throw LaneWidths.Unknown(other),
        };
    }
}
