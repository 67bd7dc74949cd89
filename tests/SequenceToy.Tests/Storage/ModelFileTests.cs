using CsCheck;
using SequenceToy.Data;
using SequenceToy.Networks;
using SequenceToy.Networks.Cells;
using SequenceToy.Networks.LibTorch;
using SequenceToy.Scaling;
using SequenceToy.Storage.Models;
using SequenceToy.Storage.SafeTensors;
using SequenceToy.Tests.Networks;

namespace SequenceToy.Tests.Storage;

public sealed class ModelFileTests
{
    private static readonly Gen<RecurrentOptions> Networks = Gen.Select(
        Gen.OneOf([.. Kinds.Names.Select(Gen.Const)]), Gen.Int[1, 7], Gen.Int[1, 3], Gen.Bool, Gen.Double[0, 0.9], (kind, hidden, layers, bidirectional, dropout) => Kinds.Of(kind, hidden, layers, bidirectional, layers == 1 ? 0 : dropout));

    private static readonly Gen<TargetSpec> Targets = Gen.Select(Gen.Int[0, 2], Gen.Int[2, 4], Gen.Enum<TargetPlacement>(), Gen.Double[0.01, 9].Nullable(), (kind, size, placement, tolerance) => kind switch
    {
        0 => TargetSpec.Number(size - 1, placement, tolerance),
        1 => TargetSpec.Class(size, placement),
        _ => TargetSpec.ClassSet(size, placement),
    });

    private static readonly Gen<Scaler> Scalers = Gen.OneOf(
        Gen.Const<Scaler>(new NoScaler()), Gen.Const<Scaler>(new MinMaxScaler(-0.7, 3.3)), Gen.Const<Scaler>(new MinMaxScaler { PerFeature = false }), Gen.Const<Scaler>(new StandardScaler()));

    [Fact]
    public void Load_WhatSaveWrote_IsTheSameToTheBit() => Gen.Select(Networks, Targets, Scalers, Gen.Int[1, 3]).Sample((network, target, scaler, features) =>
    {
        using var file = new TemporaryFile();
        var samples = SavedModels.Samples(target, features);
        using var saved = SavedModels.Of(samples, network, scaler);

        saved.Save(file.Path);
        using var loaded = TrainedModel.Load(file.Path);

        SavedModels.ShouldBeTheSame(loaded, saved, samples);
    }, iter: 60, threads: 1);

    [Fact]
    public void FromSafeTensors_WhatSaveWrote_ReadsTheNetworkOffNamesAndShapes() => Gen.Select(Networks, Targets, Gen.Int[1, 3]).Sample((network, target, features) =>
    {
        using var file = new TemporaryFile();
        var samples = SavedModels.Samples(target, features);
        using var saved = SavedModels.Of(samples, network, new NoScaler());

        saved.Save(file.Path);
        using var loaded = TrainedModel.FromSafeTensors(file.Path, target, recurrent: network is RnnOptions { Nonlinearity: Nonlinearity.ReLU } ? network : null);

        loaded.Shape.Should().Be(new NetworkShape(features, loaded.Shape.Recurrent, target.Size, target.Placement));
        (loaded.Shape.Recurrent with { Dropout = network.Dropout }).Should().Be(network);
        loaded.Outputs(samples).Should().Equal(saved.Outputs(samples));
    }, iter: 40, threads: 1);

    [Theory]
    [MemberData(nameof(Kinds.All), MemberType = typeof(Kinds))]
    public void SequenceModel_TorchSharpsOwnSaveAndLoad_KeepWorking(string kind)
    {
        using var file = new TemporaryFile();
        var shape = new NetworkShape(2, Kinds.Of(kind, hidden: 3, layers: 2, bidirectional: true), 2);
        using var saved = new SequenceModel(shape, seed: 1);
        using var loaded = new SequenceModel(shape, seed: 2);

        saved.save(file.Path);
        loaded.load(file.Path);

        loaded.GetWeights().Should().Equal(saved.GetWeights());
    }

    [Theory]
    [InlineData("1", "an earlier")]
    [InlineData("3", "a later")]
    public void Load_FileOfAnotherVersion_IsRefusedByName(string version, string maker)
    {
        using var file = new TemporaryFile();
        SafeTensorsWriter.Write(file.Path, [new(SavedFile.VersionKey, version), new(SavedFile.KindKey, "model")], []);

        FluentActions.Invoking(() => TrainedModel.Load(file.Path)).Should().Throw<SafeTensorsFormatException>().WithMessage($"*format version {version}*{maker} SequenceToy*version 2.");
    }

    [Theory]
    [InlineData("lstm.weight_ih_l0", "must have one of the tensors lstm.weight_ih_l0*")]
    [InlineData("lstm.bias_hh_l1_reverse", "tensor 'lstm.bias_hh_l1_reverse': is missing.")]
    [InlineData("head.weight", "tensor 'head.weight': is missing.")]
    public void FromSafeTensors_WithoutATensor_NamesIt(string missing, string problem) =>
        FluentActions.Invoking(() => Changed(tensors => [.. tensors.Where(tensor => tensor.Name != missing)])).Should().Throw<SafeTensorsFormatException>().WithMessage("*" + problem + "*");

    [Theory]
    [InlineData("module.")]
    [InlineData("model.encoder.")]
    public void FromSafeTensors_OtherNames_AreListedAndCanBeGiven(string prefix)
    {
        using var file = new TemporaryFile();
        using var saved = SavedModels.Of(SavedModels.Samples(TargetSpec.Class(2), 1), new GruOptions { HiddenSize = 2 }, new NoScaler());
        var tensors = StoredWeights.Of(saved).ToArray();
        var names = tensors.ToDictionary(tensor => tensor.Name, tensor => prefix + tensor.Name.Replace("head", "fc", StringComparison.Ordinal));
        var values = saved.GetWeights();
        var offset = 0;
        SafeTensorsWriter.Write(file.Path, [], [.. ModelSummary.Of(saved.Shape).Weights.Select(weight =>
        {
            offset += weight.Count;
            return StoredTensor.Of(names[weight.Name], values[(offset - weight.Count)..offset], [.. weight.Shape.Select(size => (long)size)]);
        })]);

        FluentActions.Invoking(() => TrainedModel.FromSafeTensors(file.Path, TargetSpec.Class(2))).Should().Throw<SafeTensorsFormatException>()
            .WithMessage($"*must have one of the tensors *gru.weight_ih_l0*head.weight; it has *'{prefix}gru.weight_ih_l0'*'{prefix}fc.bias'*names*");
        using var loaded = TrainedModel.FromSafeTensors(file.Path, TargetSpec.Class(2), names: names);
        loaded.GetWeights().Should().Equal(values);
        FluentActions.Invoking(() => TrainedModel.FromSafeTensors(file.Path, TargetSpec.Class(2), names: new Dictionary<string, string> { ["head.bias"] = "nowhere" }))
            .Should().Throw<SafeTensorsFormatException>().WithMessage("*tensor 'nowhere': is missing.");
    }

    [Fact]
    public void FromSafeTensors_Unscaled_CanBeExportedSavedAndReadAgain()
    {
        using var model = Changed(tensors => tensors);
        using var file = new TemporaryFile();

        model.ToOnnx().Should().NotBeEmpty();
        model.Save(file.Path);

        using var loaded = TrainedModel.Load(file.Path);
        loaded.ToOnnx().Should().Equal(model.ToOnnx());
    }

    [Fact]
    public void FromSafeTensors_TensorItDoesNotKnow_NamesIt() =>
        FluentActions.Invoking(() => Changed(tensors => [.. tensors, StoredTensor.Of("lstm.weight_hr_l0", [1f], 1)])).Should().Throw<SafeTensorsFormatException>().WithMessage("*'lstm.weight_hr_l0': is not expected*");

    [Fact]
    public void FromSafeTensors_ShapeThatDoesNotFit_SaysWhatItMustBe() =>
        FluentActions.Invoking(() => Changed(tensors => [.. tensors.SkipLast(1), StoredTensor.Of("head.bias", new float[3], 3)]))
            .Should().Throw<SafeTensorsFormatException>().WithMessage("*'head.bias': its shape must be [2]; it was [3].");

    [Theory]
    [InlineData(float.NaN)]
    [InlineData(float.NegativeInfinity)]
    public void FromSafeTensors_NumberThatIsNotFinite_SaysWhere(float number) =>
        FluentActions.Invoking(() => Changed(tensors => [.. tensors.SkipLast(1), StoredTensor.Of("head.bias", [0, number], 2)]))
            .Should().Throw<SafeTensorsFormatException>().WithMessage("*'head.bias': must be finite numbers; number 1 was*");

    [Fact]
    public void FromSafeTensors_DoubleNumbers_BecomeSingleOnes()
    {
        using var model = Changed(tensors => [.. tensors.SkipLast(1), StoredTensor.Of("head.bias", [0.25, -1.0 / 3], 2)]);

        model.GetWeights()[^2..].Should().Equal(0.25f, -1f / 3);
    }

    [Fact]
    public void Load_FileOfAnotherHand_SaysWhatReadsIt()
    {
        using var file = new TemporaryFile();
        SafeTensorsWriter.Write(file.Path, [], []);

        FluentActions.Invoking(() => TrainedModel.Load(file.Path)).Should().Throw<SafeTensorsFormatException>().WithMessage("*FromSafeTensors*");
    }

    [Fact]
    public void Save_WeightsThatAreNotFinite_IsRefusedAndNothingIsWritten()
    {
        using var file = new TemporaryFile();
        using var model = SavedModels.Of(SavedModels.Samples(TargetSpec.Number(), 1), new GruOptions { HiddenSize = 1 }, new NoScaler());
        var weights = model.GetWeights();
        weights[3] = float.NaN;
        weights.CopyTo(model.Weights, 0);

        FluentActions.Invoking(() => model.Save(file.Path)).Should().Throw<InvalidOperationException>();
        File.Exists(file.Path).Should().BeFalse();
    }

    [Theory]
    [InlineData("model-v2.safetensors")]
    [InlineData("result-v2.safetensors")]
    public void Load_FileOfVersion2_IsStillRead(string name)
    {
        using var model = TrainedModel.Load(Path.Combine(AppContext.BaseDirectory, "Fixtures", "Files", name));

        model.Predict([10, 20, 99])[0].Should().BeApproximately(GoldenFileTests.Answer, GoldenFileTests.Tolerance);
    }

    private static TrainedModel Changed(Func<StoredTensor[], StoredTensor[]> change)
    {
        using var file = new TemporaryFile();
        using var model = SavedModels.Of(SavedModels.Samples(TargetSpec.Class(2), 1), new LstmOptions { HiddenSize = 2, Layers = 2, Bidirectional = true }, new NoScaler());
        SafeTensorsWriter.Write(file.Path, [], change([.. StoredWeights.Of(model)]));
        return TrainedModel.FromSafeTensors(file.Path, TargetSpec.Class(2));
    }
}
