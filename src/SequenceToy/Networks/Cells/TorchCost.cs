namespace SequenceToy.Networks.Cells;

/// <summary>The cost of a cell's training step with libtorch on the CPU, in microseconds, fitted to measurements.</summary>
/// <param name="Step">The cost of the training step itself.</param>
/// <param name="SequentialStep">The cost per step of a sequence, layer and direction.</param>
/// <param name="MultiplyAdd">The cost per multiplication, with vectors of 16 numbers.</param>
internal readonly record struct TorchCost(double Step, double SequentialStep, double MultiplyAdd);
