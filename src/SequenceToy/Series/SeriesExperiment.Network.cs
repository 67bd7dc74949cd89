using Microsoft.Extensions.Logging;
using SequenceToy.Training;
using SequenceToy.Training.Engines;

namespace SequenceToy.Series;

/// <content>Network and training, as in a sequence experiment.</content>
public sealed partial class SeriesExperiment
{
    /// <summary>Uses an LSTM; omitted values stay unchanged.</summary>
    /// <param name="hiddenSize">The number of units per layer, at least 1. Default of an experiment: 16.</param>
    /// <param name="layers">The number of layers, at least 1. Default of an experiment: 1.</param>
    /// <param name="dropout">The share of values set to 0 between layers, from 0 to below 1. Default of an experiment: 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">A value is out of range.</exception>
    public SeriesExperiment WithLstm(int? hiddenSize = null, int? layers = null, double? dropout = null) =>
        With(experiment => experiment.WithLstm(hiddenSize, layers, dropout: dropout));

    /// <summary>Uses a GRU; omitted values stay unchanged.</summary>
    /// <inheritdoc cref="WithLstm" path="/param"/>
    /// <inheritdoc cref="WithLstm" path="/exception"/>
    public SeriesExperiment WithGru(int? hiddenSize = null, int? layers = null, double? dropout = null) =>
        With(experiment => experiment.WithGru(hiddenSize, layers, dropout: dropout));

    /// <summary>Uses a plain recurrent network; omitted values stay unchanged.</summary>
    /// <inheritdoc cref="WithLstm" path="/param"/>
    /// <inheritdoc cref="WithLstm" path="/exception"/>
    public SeriesExperiment WithRnn(int? hiddenSize = null, int? layers = null, double? dropout = null) =>
        With(experiment => experiment.WithRnn(hiddenSize, layers, dropout: dropout));

    /// <summary>Sets the length and the steps of training; omitted values stay unchanged.</summary>
    /// <param name="epochs">The largest number of epochs. Default of an experiment: 200, ended by early stopping.</param>
    /// <param name="batchSize">The samples per update. Default of an experiment: 16, or fewer for few samples.</param>
    /// <param name="learningRate">The learning rate, above 0. Default of an experiment: 0.01.</param>
    /// <exception cref="ArgumentOutOfRangeException">A value is out of range.</exception>
    public SeriesExperiment WithTraining(int? epochs = null, int? batchSize = null, double? learningRate = null) =>
        With(experiment => experiment.WithTraining(epochs, batchSize, learningRate));

    /// <summary>Replaces all training options.</summary>
    /// <param name="training">The options; early stopping only if they have it.</param>
    public SeriesExperiment WithTraining(TrainingOptions training) => With(experiment => experiment.WithTraining(training));

    /// <summary>Ends training when the validation loss no longer improves, and restores the best epoch.</summary>
    /// <param name="patience">The number of epochs without improvement, at least 1. Default of an experiment: 30.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number is out of range.</exception>
    public SeriesExperiment WithEarlyStopping(int patience) => With(experiment => experiment.WithEarlyStopping(patience));

    /// <summary>Sets the training engine.</summary>
    /// <param name="engine">The engine. Default of an experiment: the fastest.</param>
    public SeriesExperiment WithEngine(Engine engine) => With(experiment => experiment.WithEngine(engine));

    /// <summary>Sets the random seed: the same seed, settings and machine give bit-identical results.</summary>
    /// <param name="seed">The seed, any whole number. Default of an experiment: 0.</param>
    public SeriesExperiment WithSeed(int seed) => With(experiment => experiment.WithSeed(seed));

    /// <summary>Sets the logger for progress messages and warnings.</summary>
    /// <param name="logger">The logger.</param>
    public SeriesExperiment WithLogger(ILogger logger) => With(experiment => experiment.WithLogger(logger));
}
