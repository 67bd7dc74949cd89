using SequenceToy.Formats.Onnx;
using SequenceToy.Scaling;

namespace SequenceToy.Export.Onnx;

/// <summary>Adds scaling to the graph, in 32-bit floats, which every device supports.</summary>
/// <remarks>
/// <para>scaled = x · scale + offset = (x − c) · scale. Inverse: x = scaled / scale + c. Center: c = −offset / scale.</para>
/// <para>The library scales in 64 bits. In 32 bits a large offset would lose significant digits. The sum of two floats keeps them:
/// near c, the difference from the first float is exact. Operations without effect are omitted.</para>
/// </remarks>
internal static class ScalingNodes
{
    /// <summary>Adds the conversion from original to scaled units.</summary>
    /// <param name="graph">The graph to add to.</param>
    /// <param name="real">[…, features].</param>
    /// <param name="scaler">The scaler: one scale and offset per feature.</param>
    public static string Scale(OnnxGraph graph, string real, FittedScaler scaler)
    {
        var (high, low, scale) = Rounded(scaler, "an input");
        var value = Apply(graph, "Sub", $"{real}.less_center", real, high, 0);
        value = Apply(graph, "Sub", $"{real}.less_rest", value, low, 0);
        return Apply(graph, "Mul", $"{real}.scaled", value, scale, 1);
    }

    /// <summary>Adds the conversion from scaled to original units.</summary>
    /// <param name="graph">The graph to add to.</param>
    /// <param name="scaled">[…, features].</param>
    /// <param name="scaler">The scaler: one scale and offset per feature.</param>
    public static string Unscale(OnnxGraph graph, string scaled, FittedScaler scaler)
    {
        var (high, low, scale) = Rounded(scaler, "a prediction");
        var value = Apply(graph, "Div", $"{scaled}.unscaled", scaled, scale, 1);
        value = Apply(graph, "Add", $"{scaled}.plus_rest", value, low, 0);
        return Apply(graph, "Add", $"{scaled}.plus_center", value, high, 0);
    }

    private static string Apply(OnnxGraph graph, string operation, string output, string value, float[] constants, float neutral) =>
        Array.TrueForAll(constants, constant => constant == neutral)
            ? value
            : graph.Node(operation, output, [value, graph.Constant($"{output}.by", constants, constants.Length)]);

    private static (float[] High, float[] Low, float[] Scale) Rounded(FittedScaler scaler, string what)
    {
        var (high, low, scale) = (new float[scaler.Features.Count], new float[scaler.Features.Count], new float[scaler.Features.Count]);
        for (var i = 0; i < scale.Length; i++)
        {
            var center = -scaler.Features[i].Offset / scaler.Features[i].Scale;
            (high[i], scale[i]) = ((float)center, (float)scaler.Features[i].Scale);
            low[i] = (float)(center - high[i]);
            if (!float.IsNormal(scale[i]) || !float.IsFinite(high[i]))
            {
                throw new InvalidOperationException(
                    FormattableString.Invariant($"The scaling of feature {i + 1} of {what} (factor {scaler.Features[i].Scale}, ")
                    + FormattableString.Invariant($"offset {scaler.Features[i].Offset}) does not fit in 32-bit numbers; ")
                    + "export the network without scaling: OriginalUnits = false.");
            }
        }

        return (high, low, scale);
    }
}
