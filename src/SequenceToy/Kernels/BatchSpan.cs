namespace SequenceToy.Kernels;

/// <summary>The extent of a batch: steps · width columns, with the samples of a step next to each other.</summary>
/// <param name="steps">The number of steps of the longest sequence.</param>
/// <param name="width">The number of samples per step, rounded up to full registers.</param>
/// <param name="mask">[steps · width]: 1 within a sequence, 0 beyond its end; null if all sequences have all steps.</param>
internal readonly unsafe struct BatchSpan(int steps, int width, float* mask)
{
    public int Steps => steps;
    public int Width => width;
    public float* Mask => mask;
    public int Columns => steps * width;
}
