using System.Runtime.CompilerServices;
using SequenceToy.Kernels.Lanes;

namespace SequenceToy.Kernels;

/// <summary>Computes a network's outputs for one batch. Allocates all memory on creation.</summary>
internal sealed unsafe class ForwardPass<T> : IDisposable
    where T : unmanaged, ILanes<T>
{
    private readonly NativeFloats memory = new();
    private readonly NetworkSizes sizes;
    private readonly bool keep;
    private readonly LayerForward layerForward;
    private readonly LayerStates[][] states;
    private readonly Matrix[] layerOutputs;
    private readonly Dropout?[] dropouts;
    private readonly Matrix final;
    private readonly float* mask;
    private readonly int[] lengths;
    private bool isMasked;
    private int count;

    /// <param name="sizes">The network's sizes.</param>
    /// <param name="steps">The maximum number of steps of a sequence.</param>
    /// <param name="batch">The maximum number of samples of a batch.</param>
    /// <param name="keep">True if a backward pass follows.</param>
    public ForwardPass(NetworkSizes sizes, int steps, int batch, bool keep)
    {
        this.sizes = sizes;
        this.keep = keep;
        layerForward = sizes.Cell.Forward<T>();
        Width = (batch + T.Count - 1) / T.Count * T.Count;
        MaxSteps = Steps = steps;
        var columns = checked(steps * Width);
        states = new LayerStates[sizes.Layers][];
        layerOutputs = new Matrix[sizes.Layers];
        dropouts = new Dropout?[sizes.Layers];
        for (var layer = 0; layer < states.Length; layer++)
        {
            states[layer] = new LayerStates[sizes.Directions];
            for (var direction = 0; direction < states[layer].Length; direction++)
            {
                states[layer][direction] = new LayerStates(memory, sizes, keep ? columns : Width);
            }

            layerOutputs[layer] = memory.RowsAndOnes(sizes.HeadInputs, columns);
            dropouts[layer] = keep && sizes.Dropout > 0 && layer < states.Length - 1
                ? new Dropout(memory, sizes.Dropout, sizes.HeadInputs, columns) : null;
        }

        Inputs = memory.RowsAndOnes(sizes.Features, columns);
        final = memory.RowsAndOnes(sizes.HeadInputs, Width);
        Outputs = memory.Rows(sizes.Outputs, PredictsLast ? Width : columns);
        mask = memory.Row(columns);
        lengths = new int[Width];
    }

    /// <summary>The number of samples per step, rounded up to full registers.</summary>
    public int Width { get; }
    public int MaxSteps { get; }
    public int Steps { get; private set; }

    /// <summary>The inputs x and a row of ones: [features + 1, steps · width].</summary>
    public Matrix Inputs { get; }

    /// <summary>The outputs of the head: [outputs, <see cref="PredictionColumns"/>].</summary>
    public Matrix Outputs { get; }

    /// <summary>The width with targets after the last step, steps · width with targets at every step.</summary>
    public int PredictionColumns => PredictsLast ? Width : Steps * Width;

    public BatchSpan Span { get; private set; }

    private bool PredictsLast => sizes.Placement == TargetPlacement.LastStep;

    /// <summary>The input of the head and a row of ones: [headInputs + 1, <see cref="PredictionColumns"/>].</summary>
    public Matrix HeadInput => PredictsLast ? final : layerOutputs[^1];

    /// <summary>The input of a layer and a row of ones.</summary>
    public Matrix InputOf(int layer) => layer == 0 ? Inputs : dropouts[layer - 1]?.Dropped ?? layerOutputs[layer - 1];

    /// <summary>The hidden states of one layer and direction: [hidden, steps · width].</summary>
    public Matrix OutputOf(int layer, int direction) => layerOutputs[layer].FromRow(direction * sizes.Hidden);
    public LayerStates StatesOf(int layer, int direction) => states[layer][direction];
    public Dropout? DropoutAbove(int layer) => dropouts[layer];

    /// <summary>The column of a sample's last state in a direction.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int LastColumn(int sample, int direction) => direction == 1 ? sample : ((lengths[sample] - 1) * Width) + sample;

    /// <summary>True if the last states of all samples are in adjacent columns of a direction.</summary>
    public bool EndsTogether(int direction) => direction == 1 || !isMasked;

    /// <summary>Loads the inputs of samples, at most the width; unused columns are zero.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Load(SequenceDataset data, ReadOnlySpan<int> samples)
    {
        Steps = data.MaxSteps;
        isMasked = data.Lengths is not null;
        Span = new BatchSpan(Steps, Width, isMasked ? mask : null);
        count = samples.Length;
        fixed (float* all = data.Inputs)
        {
            var numbers = Steps * sizes.Features;
            for (var feature = 0; feature < sizes.Features; feature++)
            {
                for (var step = 0; step < Steps; step++)
                {
                    var from = all + (step * sizes.Features) + feature;
                    var to = Inputs.Row(feature) + ((nint)step * Width);
                    for (var j = 0; j < samples.Length; j++)
                    {
                        to[j] = from[(nint)samples[j] * numbers];
                    }

                    new Span<float>(to + samples.Length, Width - samples.Length).Clear();
                }
            }
        }

        LoadLengths(data.Lengths, samples);
    }

    /// <summary>Computes the outputs.</summary>
    /// <param name="weights">The network's weights.</param>
    /// <param name="random">The random numbers of dropout; null without dropout.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Run(PackedWeights weights, SeededRandom? random)
    {
        for (var layer = 0; layer < states.Length; layer++)
        {
            for (var direction = 0; direction < states[layer].Length; direction++)
            {
                var own = weights.Layers[layer][direction];
                layerForward(own, states[layer][direction], InputOf(layer), OutputOf(layer, direction), Span, direction == 1, keep);
            }

            dropouts[layer]?.Apply(layerOutputs[layer], Span, count, random!);
        }

        if (PredictsLast)
        {
            GatherFinal();
        }

        PanelProduct.Multiply<T>(weights.Head, HeadInput, Outputs, PredictionColumns, accumulate: false);
    }

    public void Dispose() => memory.Dispose();

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void LoadLengths(int[]? all, ReadOnlySpan<int> samples)
    {
        for (var j = 0; j < Width; j++)
        {
            lengths[j] = all is not null && j < samples.Length ? all[samples[j]] : Steps;
            for (var step = 0; all is not null && step < Steps; step++)
            {
                mask[(step * Width) + j] = step < lengths[j] ? 1 : 0;
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void GatherFinal()
    {
        var hidden = sizes.Hidden;
        for (var direction = 0; direction < sizes.Directions; direction++)
        {
            for (var unit = 0; unit < hidden; unit++)
            {
                var from = layerOutputs[^1].Row((direction * hidden) + unit);
                var to = final.Row((direction * hidden) + unit);
                if (EndsTogether(direction))
                {
                    new Span<float>(from + LastColumn(0, direction), Width).CopyTo(new Span<float>(to, Width));
                    continue;
                }

                for (var j = 0; j < Width; j++)
                {
                    to[j] = from[LastColumn(j, direction)];
                }
            }
        }
    }
}
