namespace SequenceToy.Networks.Cells;

/// <summary>What libtorch needs for a training step of a cell on the CPU, in microseconds, as fitted to measurements.</summary>
/// <param name="Step">For the step itself.</param>
/// <param name="SequentialStep">For each step of a sequence, layer and direction.</param>
/// <param name="MultiplyAdd">For each multiplication, with vectors of 16 numbers.</param>
internal readonly record struct TorchCost(double Step, double SequentialStep, double MultiplyAdd);
