using System.Globalization;
using BenchmarkDotNet.Running;
using SequenceToy.Benchmarks;

// No arguments: the table of speedups, in under three minutes. costs: the time per step of each engine. cuda: checks CUDA.
// inspection: snapshots, diagnosis and cancellation. steps: the time per step of a network in use. Others go to BenchmarkDotNet: --filter '*'
switch (args)
{
    case []:
        ShortForm.Run(Console.Out);
        break;
    case ["costs"]:
        EngineCosts.Run(Console.Out);
        break;
    case ["cuda"]:
        return CudaCheck.Run(Console.Out);
    case ["inspection"]:
        InspectionTimes.Run(Console.Out);
        break;
    case ["steps"]:
        StepwiseTimes.Run(Console.Out);
        break;
    case ["first", var loop]:
        Console.WriteLine(FirstRun.Milliseconds(loop).ToString(CultureInfo.InvariantCulture));
        break;
    default:
        BenchmarkSwitcher.FromAssembly(typeof(EpochBenchmarks).Assembly).Run(args);
        break;
}

return 0;
