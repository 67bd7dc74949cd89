using SequenceToy.Data;
using SequenceToy.Networks;
using SequenceToy.Tasks;
using SequenceToy.Tasks.StateMachines;
using SequenceToy.Tests.Storage;
using SequenceToy.Tests.Tasks;
using SequenceToy.Training.Engines;
using SequenceToy.Training.Losses;
using TorchSharp;

namespace SequenceToy.Tests.Training.Losses;

/// <summary>What a network says of classes when it was trained by squared errors of sigmoids; loss and gradient are tested with those of all losses.</summary>
public sealed class SigmoidSquaredErrorTests
{
    [Theory]
    [InlineData(Engine.Fused)]
    [InlineData(Engine.Torch)]
    public void Run_OneOfSeveralClasses_GivesSigmoidsDividedByTheirSum(Engine engine)
    {
        using var result = Run(new Parity(new LengthRange(1, 5)), engine);
        var sequence = result.TestSamples[0].Input;

        var prediction = result.Model.PredictDetailed(sequence)[0];

        var sigmoids = Outputs(result.Model, sequence).Select(output => 1 / (1 + Math.Exp(-output))).ToArray();
        prediction.Probabilities!.Select(p => (double)p).Zip(sigmoids, (p, sigmoid) => p - (sigmoid / sigmoids.Sum())).Max(Math.Abs).Should().BeLessThan(1e-6);
        prediction.Value[0].Should().Be(Array.IndexOf(sigmoids, sigmoids.Max()));
        result.Trace(sequence).Prediction.Probabilities!.Values.ToArray().Zip(prediction.Probabilities!, (one, other) => one - other).Max(Math.Abs).Should().BeLessThan(1e-6f);
    }

    [Fact]
    public void Run_SetsOfClasses_GivesASigmoidEach()
    {
        using var result = Run(TaskCatalog.Find("reber")!.Create(), Engine.Fused);
        var sequence = result.TestSamples[0].Input;

        var probabilities = result.Model.PredictDetailed(sequence)[0].Probabilities!;

        probabilities.Zip(Outputs(result.Model, sequence), (p, output) => p - (1 / (1 + Math.Exp(-output)))).Max(Math.Abs).Should().BeLessThan(1e-6);
    }

    [Fact]
    public void Scores_OfOneOfSeveralClasses_AreOfTheSameProbabilities()
    {
        using var result = Run(new Parity(new LengthRange(1, 5)), Engine.Fused);

        var expected = result.TestSamples.Average(
            sample => -Math.Log(result.Model.PredictDetailed(sample.Input)[0].Probabilities![0, (int)sample.Target[0]]));

        result.Scores.CrossEntropy.Should().BeApproximately(expected, 1e-6);
    }

    [Fact]
    public void Scores_WithinATolerance_CompareEachSigmoidByItself()
    {
        var differ = false;
        foreach (var epochs in new[] { 10, 20, 30, 40 })
        {
            using var result = Run(new LastBit(), Engine.Fused, epochs);

            var own = Share(result, sigmoids => sigmoids);
            result.Scores[Metric.ToleranceAccuracy].Should().Be(own);
            differ |= own != Share(result, sigmoids => [.. sigmoids.Select(sigmoid => sigmoid / sigmoids.Sum())]);
        }

        differ.Should().BeTrue("their shares of the sum are something else");
    }

    [Fact]
    public void Save_OneOfSeveralClasses_AnswersAsItDid()
    {
        using var file = new TemporaryFile();
        using var saved = Run(new Parity(new LengthRange(1, 5)), Engine.Fused);
        saved.Save(file.Path);

        using var loaded = ExperimentResult.Load(file.Path);

        SavedModels.ShouldBeTheSame(loaded.Model, saved.Model, saved.TestSamples);
        loaded.Evidence.Should().Be(saved.Evidence);
        loaded.Influence().Should().Be(saved.Influence());
    }

    [Fact]
    public void ToLogits_LargeOutputs_KeepTheirOrder()
    {
        float[] logits = [-200, -20, -1, 0, 1, 20, 30, 40, 90];

        PredictionDecoding.ToLogits(logits, OutputActivation.NormalizedSigmoid);

        logits.Should().BeInAscendingOrder().And.OnlyHaveUniqueItems();
        logits[..4].Should().Equal(-200, -20, -1 - MathF.Log(1 + MathF.Exp(-1)), -MathF.Log(2));
    }

    private static ExperimentResult Run(ISequenceTask task, Engine engine, int epochs = 3) => SequenceExperiment.For(task).WithSamples(60, testSamples: 20)
        .WithTraining(epochs, batchSize: 8).WithLstm(hiddenSize: 4).WithEngine(engine).WithLoss(new SigmoidSquaredError()).Run();

    private static double Share(ExperimentResult result, Func<double[], double[]> of) => (double)result.TestSamples.Count(
        sample => of([.. Outputs(result.Model, sample.Input).Select(output => 1 / (1 + Math.Exp(-output)))])
            .Select((value, k) => Math.Abs(value - (k == sample.Target[0] ? 1 : 0))).All(error => error < 0.3)) / result.TestSamples.Count;

    private static float[] Outputs(TrainedModel model, Sequence sequence)
    {
        using var scope = torch.NewDisposeScope();
        var inputs = torch.tensor(model.Scaling.Inputs.Apply(sequence.Values), [1, sequence.Steps, sequence.Features]);
        return model.Network.forward(inputs).data<float>().ToArray();
    }
}
