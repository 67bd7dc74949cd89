using System.Globalization;
using SequenceToy.Kernels.Lanes;
using SequenceToy.Networks;
using SequenceToy.Networks.Cells;
using SequenceToy.Networks.LibTorch;
using SequenceToy.Tasks;
using SequenceToy.Training.Engines;

namespace SequenceToy.Benchmarks;

/// <summary>Checks that CUDA computes the same as the CPU, before and after saving, and measures which one is faster. Needs a CUDA device.</summary>
internal static class CudaCheck
{
    private static readonly string[] Tasks = ["sum-of-first-two", "recall-last", "parity", "flip-flop", "dyck-1", "reber", "sine", "even-pairs", "a-n-b-n", "copy-memory"];

    /// <returns>0 if all results agree, 1 if some do not, 2 without a device.</returns>
    public static int Run(TextWriter output)
    {
        if (!LibTorchLoader.IsCudaAvailable())
        {
            output.WriteLine("No CUDA device or CUDA package was found: build with -p:TorchNative=cuda-linux or cuda-windows.");
            return 2;
        }

        var agree = Agreement(output) & Saved(output);
        Costs(output);
        return agree ? 0 : 1;
    }

    private static bool Agreement(TextWriter output)
    {
        output.WriteLine("| task | cell | largest weight difference from the CPU, relative to the largest weight | with TensorFloat-32 |");
        output.WriteLine("| --- | --- | --- | --- |");
        var agree = true;
        foreach (var task in Tasks)
        {
            foreach (var cell in RecurrentOptions.All)
            {
                var cpu = Weights(Experiment(task, cell).WithDevice(ComputeDevice.Cpu));
                var (cuda, rounded) = (Weights(Experiment(task, cell).WithDevice(ComputeDevice.Cuda)), Weights(Experiment(task, cell).WithDevice(ComputeDevice.Cuda).WithTensorFloat32()));
                agree &= Difference(cpu, cuda) < 1e-3 && !cuda.SequenceEqual(rounded);
                output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {task} | {cell.Name} | {Difference(cpu, cuda):E1} | {Difference(cpu, rounded):E1} |"));
            }
        }

        output.WriteLine();
        return agree;
    }

    // Two layers and both directions, so that the buffer's order matters.
    private static SequenceExperiment Experiment(string task, RecurrentOptions cell) => SequenceExperiment.For(TaskCatalog.Find(task)!.Create())
        .WithNetwork(cell with { HiddenSize = 16, Layers = 2, Bidirectional = true }).WithSamples(320).WithTraining(epochs: 10, batchSize: 16).WithEngine(Engine.Torch);

    private static bool Saved(TextWriter output)
    {
        using var result = Experiment("sum-of-first-two", new LstmOptions()).WithDevice(ComputeDevice.Cuda).Run();
        var file = Path.GetTempFileName();
        result.Save(file);
        using var loaded = ExperimentResult.Load(file);
        File.Delete(file);
        var difference = Math.Abs(loaded.Predict([10, 20, 99])[0] - result.Predict([10, 20, 99])[0]);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"The prediction after loading differs by {difference:E1}."));
        output.WriteLine();
        return difference < 1e-3;
    }

    private static void Costs(TextWriter output)
    {
        output.WriteLine("| LSTM: units × steps, batch | fused engine | libtorch on CUDA | fused / CUDA | Auto selects |");
        output.WriteLine("| --- | --- | --- | --- | --- |");
        foreach (var configuration in EngineCosts.Grid().Where(one => one.Kind is LstmOptions && EngineCosts.MultiplyAdds(one) < EngineCosts.MostMultiplyAdds))
        {
            using var fused = new EngineEpoch(configuration, Engine.Fused);
            using var cuda = new EngineEpoch(configuration, Engine.Torch, device: ComputeDevice.Cuda);
            var times = StepTimes.InTurns(configuration.StepsPerEpoch, () => fused.Epoch(), () => cuda.Epoch());
            var auto = EngineRule.Choose(configuration.Shape, configuration.Steps, configuration.Batch, LaneWidths.Widest, () => true, () => true);
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {configuration} | {times[0]:F0} µs | {times[1]:F0} µs | {times[0] / times[1]:G2} | {auto.Engine} on {auto.Device} |"));
        }
    }

    private static float[] Weights(SequenceExperiment experiment)
    {
        using var result = experiment.Run();
        return result.Model.GetWeights();
    }

    private static double Difference(float[] one, float[] other) => one.Zip(other, (a, b) => Math.Abs((double)a - b)).Max() / one.Max(Math.Abs);
}
