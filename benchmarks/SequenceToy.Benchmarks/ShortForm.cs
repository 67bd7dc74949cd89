using System.Diagnostics;
using System.Runtime.InteropServices;
using SequenceToy.Kernels.Lanes;
using SequenceToy.Networks.LibTorch;
using SequenceToy.Scaling;
using SequenceToy.Training.Engines;
using static TorchSharp.torch;

namespace SequenceToy.Benchmarks;

/// <summary>Measures the speedups over the plain loop in under three minutes, in one process and in alternating rounds.</summary>
internal static class ShortForm
{
    private const int Rounds = StepTimes.Rounds;

    public static void Run(TextWriter output)
    {
        output.WriteLine($"{Processor()}, {RuntimeInformation.FrameworkDescription}, one thread; median of {Rounds} alternating rounds.");
        output.WriteLine();
        Experiment(output);
        Prediction(output);
        TwoModels(output);
        Grid(output);
        OtherKinds(output);
    }

    private static void Experiment(TextWriter output)
    {
        Action plain = Tutorial.PlainLoop(), torch = () => Tutorial.Experiment.WithEngine(Engine.Torch).Run().Dispose(), fused = () => Tutorial.Experiment.Run().Dispose();
        Array.ForEach([torch, fused], Warm);
        plain();
        List<double> loops = [], torches = [], runs = [];
        for (var round = 0; round < Rounds; round++)
        {
            // The fast one runs more often, before and after the slow ones, so that background load affects all equally.
            runs.Add(StepTimes.Median(Times(10, fused)));
            loops.Add(Milliseconds(plain));
            torches.Add(Milliseconds(torch));
            runs.Add(StepTimes.Median(Times(10, fused)));
        }

        var (loop, libtorch, run) = (StepTimes.Median(loops), StepTimes.Median(torches), StepTimes.Median(runs));
        output.WriteLine("## The tutorial's experiment: LSTM of 5 units, 3 steps, batch 16, 50 epochs with validation");
        output.WriteLine();
        output.WriteLine("| | plain loop | libtorch engine | fused engine | plain / libtorch engine | plain / fused |");
        output.WriteLine("| --- | --- | --- | --- | --- | --- |");
        output.WriteLine(Invariant($"| warmed up | {loop:F0} ms | {libtorch:F0} ms | {run:F1} ms | {loop / libtorch:F1} | {loop / run:F0} |"));
        var (plainFirst, fusedFirst) = (FirstRun.InFreshProcesses("plain"), FirstRun.InFreshProcesses("fused"));
        output.WriteLine(Invariant($"| first run in a fresh process | {plainFirst:F0} ms | | {fusedFirst:F1} ms | | {plainFirst / fusedFirst:F1} |"));
        output.WriteLine();
    }

    private static void Prediction(TextWriter output)
    {
        const int Count = 100_000;
        using var result = Tutorial.Experiment.Run();
        var sequences = Tutorial.Inputs(Count);
        LibTorchLoader.EnsureLoaded();
        set_num_threads(1);
        using var scaled = tensor(result.Model.Scaling.Inputs.Apply(sequences.SelectMany(sequence => sequence).ToArray()), [Count, 3, 1]);
        float[] expected = [], answers = [];
        var forward = Median(Rounds, () =>
        {
            using var noGradient = no_grad();
            using var outputs = result.Model.Network.forward(scaled);
            expected = outputs.data<float>().ToArray();
        });
        var predict = Median(Rounds, () => answers = result.Model.Predict(sequences));
        var back = ((FittedScaler)result.Model.Scaling.Targets!).Invert(expected);
        output.WriteLine(Invariant($"Predicting {Count} sequences of the tutorial's task: `model.forward` {forward:F1} ms, `Predict` (arrays in original units) {predict:F1} ms: {forward / predict:F1} times; largest difference {answers.Zip(back, (a, b) => Math.Abs(a - b)).Max():G2}."));
        output.WriteLine();
    }

    private static void TwoModels(TextWriter output)
    {
        static void Train() => Tutorial.Experiment.WithTraining(epochs: 1000).Run().Dispose();
        var sequential = Median(Rounds, () =>
        {
            Train();
            Train();
        });
        var parallel = Median(Rounds, () => Parallel.Invoke(Train, Train));
        output.WriteLine(Invariant($"Two models of 1000 epochs: sequentially {sequential:F0} ms, in parallel {parallel:F0} ms, {parallel / sequential:F2} of the time."));
        output.WriteLine();
    }

    private static void Grid(TextWriter output)
    {
        output.WriteLine("## One training step (Adam, mean squared error)");
        output.WriteLine();
        output.WriteLine("| hidden × steps, batch | plain loop | libtorch engine | fused engine | plain / libtorch engine | plain / fused | Auto selects | weight difference after an epoch |");
        output.WriteLine("| --- | --- | --- | --- | --- | --- | --- | --- |");
        var logarithms = new List<double>();
        foreach (var configuration in Configuration.Grid)
        {
            using var plain = new PlainLoop(configuration.Hidden, configuration.Data());
            using var torch = new EngineEpoch(configuration, Engine.Torch);
            using var fused = new EngineEpoch(configuration, Engine.Fused);
            var difference = Difference(torch, fused);
            var times = StepTimes.InTurns(configuration.StepsPerEpoch, () => plain.Epoch(configuration.Batch), () => torch.Epoch(), () => fused.Epoch());
            var auto = EngineRule.Choose(configuration.Shape, configuration.Steps, configuration.Batch, LaneWidths.Widest, () => true, hasCuda: null).Engine;
            logarithms.Add(Math.Log(times[0] / times[auto == Engine.Fused ? 2 : 1]));
            output.WriteLine(Invariant(
                $"| {configuration} | {times[0]:F0} µs | {times[1]:F0} µs | {times[2]:F1} µs | {times[0] / times[1]:F1} | {times[0] / times[2]:F1} | {auto} | {difference:E0} |"));
        }

        output.WriteLine();
        output.WriteLine(Invariant($"Plain / Auto: geometric mean {Math.Exp(logarithms.Average()):F1}, smallest {Math.Exp(logarithms.Min()):F2}."));
    }

    private static void OtherKinds(TextWriter output)
    {
        output.WriteLine();
        output.WriteLine("## One training step of the other networks");
        output.WriteLine();
        output.WriteLine("| hidden × steps, batch | libtorch engine | fused engine | libtorch engine / fused | Auto selects | weight difference after an epoch |");
        output.WriteLine("| --- | --- | --- | --- | --- | --- |");
        foreach (var configuration in Configuration.OtherKinds)
        {
            using var torch = new EngineEpoch(configuration, Engine.Torch);
            using var fused = new EngineEpoch(configuration, Engine.Fused);
            var difference = Difference(torch, fused);
            var times = StepTimes.InTurns(configuration.StepsPerEpoch, () => torch.Epoch(), () => fused.Epoch());
            var auto = EngineRule.Choose(configuration.Shape, configuration.Steps, configuration.Batch, LaneWidths.Widest, () => true, hasCuda: null).Engine;
            output.WriteLine(Invariant($"| {configuration.Kind.Name} {configuration} | {times[0]:F0} µs | {times[1]:F1} µs | {times[0] / times[1]:F1} | {auto} | {difference:E0} |"));
        }
    }

    private static double Difference(EngineEpoch one, EngineEpoch other)
    {
        one.Epoch();
        other.Epoch();
        return one.Weights.Zip(other.Weights, (a, b) => Math.Abs((double)a - b)).Max();
    }

    private static double Median(int rounds, Action action)
    {
        Warm(action);
        return StepTimes.Median(Times(rounds, action));
    }

    // .NET recompiles hot code twice, 0.1 s after the last newly compiled method: all is done after about 3 s.
    private static void Warm(Action action)
    {
        for (var start = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(start).TotalSeconds < 4;)
        {
            action();
        }
    }

    private static List<double> Times(int rounds, Action action) => [.. Enumerable.Range(0, rounds).Select(_ => Milliseconds(action))];

    private static double Milliseconds(Action action)
    {
        var start = Stopwatch.GetTimestamp();
        action();
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }

    private static string Processor() =>
        File.Exists("/proc/cpuinfo")
            ? File.ReadLines("/proc/cpuinfo").First(line => line.StartsWith("model name", StringComparison.Ordinal)).Split(':')[1].Trim()
            : RuntimeInformation.ProcessArchitecture.ToString();

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}
