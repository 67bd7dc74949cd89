using System.Globalization;
using BenchmarkDotNet.Running;
using SequenceToy.Benchmarks;

// Without arguments: the table of ratios, in under three minutes. costs: what a step costs by each engine; cuda: whether CUDA agrees. With any others BenchmarkDotNet's own: --filter '*'
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
    case ["first", var who]:
        Console.WriteLine(FirstRun.Milliseconds(who).ToString(CultureInfo.InvariantCulture));
        break;
    default:
        BenchmarkSwitcher.FromAssembly(typeof(EpochBenchmarks).Assembly).Run(args);
        break;
}

return 0;
