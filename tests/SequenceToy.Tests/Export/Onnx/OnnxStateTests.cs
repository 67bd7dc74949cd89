using Microsoft.ML.OnnxRuntime;
using SequenceToy.Data;
using SequenceToy.Export.Onnx;
using SequenceToy.Networks;
using SequenceToy.Tests.Networks;

namespace SequenceToy.Tests.Export.Onnx;

/// <summary>ONNX Runtime, fed step by step with the state of the step before, gives the library's predictions so far.</summary>
public sealed class OnnxStateTests
{
    public static TheoryData<string, int> Networks => [.. Kinds.Names.SelectMany(kind => Enumerable.Range(0, 12).Select(seed => new TheoryDataRow<string, int>(kind, seed)))];

    [Theory]
    [MemberData(nameof(Networks))]
    public void ToOnnx_WithState_GivesThePredictionsStepByStep(string kind, int seed)
    {
        const int Steps = 6;
        using var random = new RandomModel(kind, seed, bidirectional: false);
        var (model, batch) = (random.Model, 1 + (seed % 3));
        using var session = new InferenceSession(model.ToOnnx(new OnnxOptions { WithState = true, Lengths = seed % 2 == 0 }));
        string[] parts = kind == "LSTM" ? ["h", "c"] : ["h"];
        var sequences = random.Sequences(batch, () => Steps);
        var stepwise = sequences.Select(_ => model.Start()).ToArray();
        var shape = model.Shape.Recurrent;
        var state = parts.Select(_ => new float[shape.Layers * batch * shape.HiddenSize]).ToArray();

        session.InputMetadata.Keys.Should().BeEquivalentTo(["input", .. parts.Select(part => $"{part}0")]);
        session.OutputNames.Should().Equal([.. model.Target.Kind == TargetKind.Number ? new[] { "prediction" } : ["prediction", "probabilities"], .. parts.Select(part => $"{part}n")]);
        for (var step = 0; step < Steps; step++)
        {
            var (values, probabilities) = Run(session, sequences, step, parts, state, shape.Layers, shape.HiddenSize);
            for (var i = 0; i < batch; i++)
            {
                var own = stepwise[i].Next(At(sequences[i], step));
                ShouldBeNear(values.AsSpan(i * own.Length, own.Length), own, model);
                ShouldBeNear(probabilities.AsSpan(i * stepwise[i].Probabilities.Length, stepwise[i].Probabilities.Length), stepwise[i].Probabilities, model);
            }
        }
    }

    [Fact]
    public void ToOnnx_WithStateOfABidirectionalNetwork_SaysWhyNot()
    {
        using var random = new RandomModel("GRU", 1, bidirectional: true);

        FluentActions.Invoking(() => random.Model.ToOnnx(new OnnxOptions { WithState = true })).Should().Throw<InvalidOperationException>()
            .WithMessage("*bidirectional*depend on later steps*");
    }

    private static (float[] Values, float[] Probabilities) Run(
        InferenceSession session, Sequence[] sequences, int step, string[] parts, float[][] state, int layers, int hidden)
    {
        float[] inputs = [.. sequences.SelectMany(sequence => At(sequence, step).ToArray())];
        List<OrtValue> values = [OrtValue.CreateTensorValueFromMemory(inputs, [sequences.Length, 1, sequences[0].Features])];
        values.AddRange(state.Select(part => OrtValue.CreateTensorValueFromMemory(part, [layers, sequences.Length, hidden])));
        using var options = new RunOptions();
        using var outputs = session.Run(options, ["input", .. parts.Select(part => $"{part}0")], values, session.OutputNames);
        values.ForEach(value => value.Dispose());
        for (var part = 0; part < parts.Length; part++)
        {
            state[part] = outputs[^(parts.Length - part)].GetTensorDataAsSpan<float>().ToArray();
        }

        var isNumber = outputs.Count == 1 + parts.Length;
        return isNumber
            ? (outputs[0].GetTensorDataAsSpan<float>().ToArray(), [])
            : (Array.ConvertAll(outputs[0].GetTensorDataAsSpan<long>().ToArray(), value => (float)value), outputs[1].GetTensorDataAsSpan<float>().ToArray());
    }

    private static ReadOnlySpan<float> At(Sequence sequence, int step) => sequence.Values.Slice(step * sequence.Features, sequence.Features);

    private static void ShouldBeNear(ReadOnlySpan<float> values, ReadOnlySpan<float> expected, TrainedModel model)
    {
        var range = model.Scaling.Targets?.Features.Max(feature => feature.Maximum - feature.Minimum) ?? 1;
        for (var i = 0; i < expected.Length; i++)
        {
            values[i].Should().BeApproximately(expected[i], (float)(1e-5 * Math.Max(range, Math.Abs(expected[i]))));
        }
    }
}
