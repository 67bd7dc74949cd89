using SequenceToy.Data;
using SequenceToy.Export.Onnx;
using SequenceToy.Networks;
using SequenceToy.Tests.Networks;
using TorchSharp;

namespace SequenceToy.Tests.Export.Onnx;

/// <summary>ONNX Runtime gives the answers that the library gives, for networks of every kind, batches and lengths of every size.</summary>
public sealed class OnnxAgreementTests
{
    // Relative to the range of the answers.
    private const double Tolerance = 1e-5;

    public static TheoryData<string, int> Networks => [.. Kinds.Names.SelectMany(kind => Enumerable.Range(0, 24).Select(seed => new TheoryDataRow<string, int>(kind, seed)))];

    [Theory]
    [MemberData(nameof(Networks))]
    public void ToOnnx_EqualLengths_GivesThePredictions(string kind, int seed)
    {
        using var random = new RandomModel(kind, seed);
        using var run = new OnnxRun(random.Model.ToOnnx(new OnnxOptions { Lengths = seed % 2 == 0 }));

        foreach (var (batch, steps) in new[] { (1, 1), (1, 7), (2, 1), (5, 9), (70, 3) })
        {
            var sequences = random.Sequences(batch, () => steps);
            ShouldAgree(random.Model, sequences, run.Run(sequences, withLengths: false));
        }
    }

    [Theory]
    [MemberData(nameof(Networks))]
    public void ToOnnx_DifferentLengths_GivesThePredictions(string kind, int seed)
    {
        using var random = new RandomModel(kind, seed);
        using var run = new OnnxRun(random.Model.ToOnnx());

        var sequences = random.Sequences(12, () => random.UpTo(9));

        ShouldAgree(random.Model, sequences, run.Run(sequences, withLengths: true));
    }

    [Theory]
    [MemberData(nameof(Networks))]
    public void ToOnnx_NetworkAlone_GivesTheModulesOutputs(string kind, int seed)
    {
        using var random = new RandomModel(kind, seed);
        using var run = new OnnxRun(random.Model.ToOnnx(new OnnxOptions { OriginalUnits = false }));
        var sequences = random.Sequences(4, () => 6);
        var scaled = sequences.Select(sequence => new Sequence(random.Model.Scaling.Inputs.Apply(sequence.Values), sequence.Features)).ToArray();

        var outputs = run.Run(scaled, withLengths: false);

        using var input = torch.tensor(scaled.SelectMany(sequence => sequence).ToArray(), [4, 6, scaled[0].Features]);
        using var expected = random.Model.Network.forward(input);
        outputs.Keys.Should().Equal("output");
        ShouldBeNear(outputs["output"], expected.data<float>().ToArray(), 0);
    }

    private static void ShouldAgree(TrainedModel model, Sequence[] sequences, Dictionary<string, float[]> outputs)
    {
        var predictions = model.PredictDetailed(sequences);
        if (model.Target.Kind == TargetKind.Number)
        {
            outputs.Keys.Should().Equal("prediction");
            var range = model.Scaling.Targets!.Features.Max(feature => feature.Maximum - feature.Minimum);
            ShouldBeNear(Own(outputs["prediction"], model, sequences, model.Target.Width), predictions.SelectMany(prediction => prediction.Value).ToArray(), range);
            return;
        }

        outputs.Keys.Should().Equal("prediction", "probabilities");
        ShouldBeNear(Own(outputs["probabilities"], model, sequences, model.Target.Size), predictions.SelectMany(prediction => prediction.Probabilities!).ToArray(), 1);
        Own(outputs["prediction"], model, sequences, model.Target.Width).Should().Equal(predictions.SelectMany(prediction => prediction.Value));
    }

    // What a sequence's own steps were answered, without those of the padding.
    private static float[] Own(float[] answers, TrainedModel model, Sequence[] sequences, int width)
    {
        if (model.Target.Placement == TargetPlacement.LastStep)
        {
            return answers;
        }

        var steps = sequences.Max(sequence => sequence.Steps);
        answers.Should().HaveCount(sequences.Length * steps * width);
        return [.. sequences.SelectMany((sequence, i) => answers.AsSpan(i * steps * width, sequence.Steps * width).ToArray())];
    }

    private static void ShouldBeNear(float[] actual, float[] expected, double range)
    {
        actual.Should().HaveCount(expected.Length);
        var tolerance = Tolerance * Math.Max(range, expected.Max() - expected.Min());
        actual.Zip(expected).Max(pair => Math.Abs((double)pair.First - pair.Second)).Should().BeLessThan(Math.Max(tolerance, 1e-6));
    }
}
