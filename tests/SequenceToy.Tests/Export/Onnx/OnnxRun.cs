using Microsoft.ML.OnnxRuntime;
using SequenceToy.Data;

namespace SequenceToy.Tests.Export.Onnx;

/// <summary>A model run by ONNX Runtime, which knows nothing of this library.</summary>
internal sealed class OnnxRun(byte[] model) : IDisposable
{
    public InferenceSession Session { get; } = new(model);

    /// <summary>Every output by name, as floats, of sequences of any lengths: padded with numbers that must not matter.</summary>
    public Dictionary<string, float[]> Run(IReadOnlyList<Sequence> sequences, bool withLengths)
    {
        var (steps, features) = (sequences.Max(sequence => sequence.Steps), sequences[0].Features);
        var values = new float[sequences.Count * steps * features];
        Array.Fill(values, 123);
        for (var i = 0; i < sequences.Count; i++)
        {
            sequences[i].Values.CopyTo(values.AsSpan(i * steps * features));
        }

        using var input = OrtValue.CreateTensorValueFromMemory(values, [sequences.Count, steps, features]);
        using var lengths = OrtValue.CreateTensorValueFromMemory(sequences.Select(sequence => sequence.Steps).ToArray(), [sequences.Count]);
        using var options = new RunOptions();
        using var outputs = withLengths
            ? Session.Run(options, ["input", "lengths"], [input, lengths], Session.OutputNames)
            : Session.Run(options, ["input"], [input], Session.OutputNames);
        return Session.OutputNames.Zip(outputs).ToDictionary(pair => pair.First, pair => Floats(pair.Second), StringComparer.Ordinal);
    }

    public void Dispose() => Session.Dispose();

    private static float[] Floats(OrtValue value) => value.GetTensorTypeAndShape().ElementDataType switch
    {
        Microsoft.ML.OnnxRuntime.Tensors.TensorElementType.Int64 => Array.ConvertAll(value.GetTensorDataAsSpan<long>().ToArray(), number => (float)number),
        _ => value.GetTensorDataAsSpan<float>().ToArray(),
    };
}
