namespace SequenceToy.Kernels;

/// <summary>The extent of a batch: its columns are steps · width, the samples of one step side by side.</summary>
/// <param name="steps">Steps of the longest sequence.</param>
/// <param name="width">Samples per step, rounded up to whole registers.</param>
/// <param name="mask">[steps · width]: 1 within a sequence, 0 beyond its end; null when all sequences have all steps.</param>
internal readonly unsafe struct BatchSpan(int steps, int width, float* mask)
{
    public int Steps => steps;
    public int Width => width;
    public float* Mask => mask;
    public int Columns => steps * width;
}
