using SequenceToy.Tasks.Numbers;
using SequenceToy.Training.Engines;

namespace SequenceToy.Reliability.Soak;

/// <summary>Trains, saves, loads, predicts and disposes.</summary>
internal sealed class RepeatedTraining : IRepetition
{
    private static readonly float[][] Inputs = [[10, 20, 99], [1, 2, 100], [50, 60, 0]];

    private readonly Engine engine;
    private readonly int seed;
    private readonly float[] reference;

    /// <summary>Trains for the first time: all others are compared with it.</summary>
    public RepeatedTraining(Engine engine, int seed)
    {
        (this.engine, this.seed) = (engine, seed);
        using var result = Run();
        reference = result.Predict(Inputs);
    }

    /// <summary>The trained network and the loaded model's.</summary>
    public int LibTorchNetworks => engine == Engine.Torch ? 2 : 0;

    public void Repeat(string folder)
    {
        var path = Path.Combine(folder, "result.safetensors");
        using (var result = Run())
        {
            Check(result.Predict(Inputs), "after training");
            Check(StepByStep(result), "step by step");
            result.Save(path);
        }

        using (var loaded = ExperimentResult.Load(path))
        {
            Check(loaded.Predict(Inputs), "of the loaded result");
        }

        // The fused engine's runs do without libtorch.
        using var model = TrainedModel.Load(path);
        using var network = engine == Engine.Torch ? model.Network : null;
        Check(model.Predict(Inputs), "of the loaded model");
    }

    private static float[] StepByStep(ExperimentResult result) => Array.ConvertAll(Inputs, input =>
    {
        var stepwise = result.Start();
        Array.ForEach(input, value => stepwise.Next(value));
        return stepwise.Value[0];
    });

    private ExperimentResult Run() =>
        SequenceExperiment.For(new SumOfFirstTwo()).WithSamples(60, testSamples: 20).WithTraining(epochs: 5).WithLstm(hiddenSize: 8).WithSeed(seed).WithEngine(engine).WithDevice(ComputeDevice.Cpu).Run();

    private void Check(float[] predictions, string when)
    {
        if (!predictions.AsSpan().SequenceEqual(reference))
        {
            throw new InvalidOperationException($"{engine}, seed {seed}: predictions {when} are {string.Join(' ', predictions)}, not {string.Join(' ', reference)}.");
        }
    }
}
