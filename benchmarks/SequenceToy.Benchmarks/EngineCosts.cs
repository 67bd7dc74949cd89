using System.Globalization;
using SequenceToy.Kernels.Lanes;
using SequenceToy.Networks.Cells;
using SequenceToy.Training.Engines;

namespace SequenceToy.Benchmarks;

/// <summary>Measures the time per training step of each engine on the CPU, and of the fused engine at each vector width. The engine selection is fitted to this
/// table and tested against it (tests/SequenceToy.Tests/Fixtures/engine-costs.csv).</summary>
internal static class EngineCosts
{
    // Beyond this a step takes seconds, without new information.
    public const double MostMultiplyAdds = 2e10;

    private static readonly int[] HiddenSizes = [5, 32, 64, 128, 256, 512];
    private static readonly int[] Lengths = [3, 20, 100];
    private static readonly int[] Batches = [16, 64, 512];
    private static readonly LaneWidth[] Widths = [LaneWidth.Sixteen, LaneWidth.Eight, LaneWidth.Four];

    public static void Run(TextWriter output)
    {
        output.WriteLine("cell,hidden,steps,batch,fused16,fused8,fused4,torch");
        foreach (var configuration in Grid().Where(one => MultiplyAdds(one) < MostMultiplyAdds))
        {
            var fused = Widths.Where(width => width <= LaneWidths.Widest).Select(width => new EngineEpoch(configuration, Engine.Fused, width)).ToArray();
            using var torch = new EngineEpoch(configuration, Engine.Torch);
            var times = StepTimes.InTurns(configuration.StepsPerEpoch, [.. fused.Append(torch).Select(engine => (Action)(() => engine.Epoch()))]);
            Array.ForEach(fused, engine => engine.Dispose());
            output.WriteLine($"{configuration.Kind.Name},{configuration.Hidden},{configuration.Steps},{configuration.Batch},"
                + string.Join(',', times.Select(time => time.ToString("G4", CultureInfo.InvariantCulture))));
            output.Flush();
        }
    }

    public static IEnumerable<Configuration> Grid() =>
        from kind in new RecurrentOptions[] { new LstmOptions(), new GruOptions(), new RnnOptions() }
        from hidden in HiddenSizes
        from steps in Lengths
        from batch in Batches
        where kind is LstmOptions || (hidden is 5 or 64 or 256 && batch < 512)
        select new Configuration(hidden, steps, batch) { Kind = kind };

    public static double MultiplyAdds(Configuration one) => 12.0 * one.Hidden * (one.Hidden + 1) * one.Steps * one.Batch;
}
