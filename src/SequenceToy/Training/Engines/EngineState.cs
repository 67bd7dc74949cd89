using SequenceToy.Data;

namespace SequenceToy.Training.Engines;

/// <summary>What an engine carries from one epoch to the next beside the weights, as plain numbers.</summary>
/// <param name="moments">What the optimizer keeps for each weight: [moments][parameterCount].</param>
/// <param name="numbers">What it keeps beside them, such as how many steps it has done.</param>
internal sealed class EngineState(float[][] moments, double[] numbers)
{
    public float[][] Moments => moments;

    public double[] Numbers => numbers;

    /// <summary>Where the stream is from which dropout draws.</summary>
    public RandomState Dropout { get; set; }

    /// <summary>Room for so many numbers.</summary>
    public static EngineState Room(int moments, int parameterCount, int numbers) =>
        new([.. Enumerable.Range(0, moments).Select(_ => new float[parameterCount])], new double[numbers]);

    /// <summary>The same in memory of its own.</summary>
    public EngineState Copy() => new([.. Moments.Select(moment => (float[])moment.Clone())], [.. Numbers]) { Dropout = Dropout };

    /// <summary>Whether the one has room for the other.</summary>
    public bool HasSizesOf(EngineState other) =>
        Moments.Select(moment => moment.Length).SequenceEqual(other.Moments.Select(moment => moment.Length)) && Numbers.Length == other.Numbers.Length;
}
