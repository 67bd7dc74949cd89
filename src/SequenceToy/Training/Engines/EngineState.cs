using SequenceToy.Data;

namespace SequenceToy.Training.Engines;

/// <summary>What an engine carries from one epoch to the next beside the weights, as plain numbers.</summary>
/// <param name="moments">How many numbers the optimizer keeps for each weight.</param>
/// <param name="parameterCount">How many weights there are.</param>
/// <param name="numbers">How many numbers it keeps beside them.</param>
internal sealed class EngineState(int moments, int parameterCount, int numbers)
{
    /// <summary>What the optimizer keeps for each weight: [moments][parameterCount].</summary>
    public float[][] Moments { get; } = [.. Enumerable.Range(0, moments).Select(_ => new float[parameterCount])];

    /// <summary>What it keeps beside them, such as how many steps it has done: [numbers].</summary>
    public double[] Numbers { get; } = new double[numbers];

    /// <summary>Where the stream is from which dropout draws.</summary>
    public RandomState Dropout { get; set; }
}
