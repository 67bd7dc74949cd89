using SequenceToy.Data;
using SequenceToy.Networks.LibTorch;
using static TorchSharp.torch;

namespace SequenceToy.Benchmarks;

/// <summary>Trains as in TorchSharp's documentation: one dispose scope per step, TorchSharp's Adam, one thread.</summary>
internal sealed class PlainLoop : IDisposable
{
    private readonly PlainModel model;
    private readonly optim.Optimizer optimizer;
    private readonly Tensor inputs;
    private readonly Tensor targets;

    public PlainLoop(int hidden, SequenceDataset data, double learningRate = 0.001)
    {
        LibTorchLoader.EnsureLoaded();
        set_num_threads(1);
        model = new PlainModel(hidden);
        optimizer = optim.Adam(model.parameters(), learningRate);
        inputs = tensor(data.Inputs, [data.Count, data.MaxSteps, 1]);
        targets = tensor(data.Targets, [data.Count, 1]);
    }

    public PlainModel Model => model;

    /// <summary>Trains one epoch over shuffled batches.</summary>
    public void Epoch(int batchSize)
    {
        model.train();
        using var order = randperm(inputs.shape[0]);
        for (var start = 0L; start < inputs.shape[0]; start += batchSize)
        {
            using var scope = NewDisposeScope();
            var batch = order[TensorIndex.Slice(start, Math.Min(start + batchSize, inputs.shape[0]))];
            optimizer.zero_grad();
            var loss = nn.functional.mse_loss(model.forward(inputs[batch]), targets[batch]);
            loss.backward();
            optimizer.step();
        }
    }

    /// <summary>Trains epochs over shuffled batches and computes the validation loss after each.</summary>
    public double Train(int epochs, int batchSize, SequenceDataset validation)
    {
        using var validationInputs = tensor(validation.Inputs, [validation.Count, validation.MaxSteps, 1]);
        using var validationTargets = tensor(validation.Targets, [validation.Count, 1]);
        double last = 0;
        for (var epoch = 0; epoch < epochs; epoch++)
        {
            Epoch(batchSize);
            model.eval();
            using var noGradient = no_grad();
            using var validationScope = NewDisposeScope();
            last = nn.functional.mse_loss(model.forward(validationInputs), validationTargets).item<float>();
        }

        return last;
    }

    public void Dispose()
    {
        optimizer.Dispose();
        model.Dispose();
        inputs.Dispose();
        targets.Dispose();
    }
}
