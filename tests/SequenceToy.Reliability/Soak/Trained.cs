using SequenceToy.Tasks.Numbers;
using SequenceToy.Training.Engines;

namespace SequenceToy.Reliability.Soak;

/// <summary>A training that gives the same predictions whenever it is repeated, on any thread.</summary>
/// <param name="Engine">The training engine.</param>
/// <param name="Seed">The random seed.</param>
internal sealed record Trained(Engine Engine, int Seed)
{
    private static readonly float[][] Inputs = [[10, 20, 99], [1, 2, 100], [50, 60, 0]];

    private float[]? reference;

    /// <summary>The libtorch networks that a repetition creates: the trained one and the loaded model's.</summary>
    public int LibTorchNetworks => Engine == Engine.Torch ? 2 : 0;

    /// <summary>Trains for the first time: all others are compared with it.</summary>
    public Trained WithReference()
    {
        using var result = Run();
        reference = result.Predict(Inputs);
        return this;
    }

    /// <summary>Trains, saves, loads, predicts and disposes; throws for other predictions.</summary>
    public void Repeat(string path)
    {
        using (var result = Run())
        {
            Check(result.Predict(Inputs), "after training");
            result.Save(path);
        }

        using (var loaded = ExperimentResult.Load(path))
        {
            Check(loaded.Predict(Inputs), "of the loaded result");
        }

        // The fused engine's runs do without libtorch.
        using var model = TrainedModel.Load(path);
        using var network = Engine == Engine.Torch ? model.Network : null;
        Check(model.Predict(Inputs), "of the loaded model");
    }

    private ExperimentResult Run() =>
        SequenceExperiment.For(new SumOfFirstTwo()).WithSamples(60, testSamples: 20).WithTraining(epochs: 5).WithLstm(hiddenSize: 8).WithSeed(Seed).WithEngine(Engine).WithDevice(ComputeDevice.Cpu).Run();

    private void Check(float[] predictions, string when)
    {
        if (!predictions.AsSpan().SequenceEqual(reference))
        {
            throw new InvalidOperationException($"{Engine}, seed {Seed}: predictions {when} are {string.Join(' ', predictions)}, not {string.Join(' ', reference!)}.");
        }
    }
}
