using System.Text;
using CsCheck;
using SequenceToy.Studio.Messages;

namespace SequenceToy.Studio.Tests.Messages;

public sealed class StudioJsonTests
{
    [Fact]
    public void Read_EachKind_IsRead()
    {
        Read("""{"type":"train","id":3,"query":"task=parity"}""").Should().Be(new TrainRequest(3, "task=parity"));
        Read("""{"type":"visibility","isVisible":false}""").Should().Be(new VisibilityRequest(false));
        Read("""{"type":"look","id":1,"training":3,"epoch":7,"sample":2,"values":[1,2.5]}""")
            .Should().BeEquivalentTo(new LookRequest(1, 3) { Epoch = 7, Sample = 2, Values = [1, 2.5f] });
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"id":3,"query":""}""")]
    [InlineData("""{"type":"erase"}""")]
    [InlineData("""{"type":"train","id":3}""")]
    [InlineData("""{"type":"train","id":3,"query":null}""")]
    [InlineData("""{"type":"train","id":3,"query":"","more":1}""")]
    [InlineData("""{"type":"train","id":"3","query":""}""")]
    [InlineData("""{"type":"train","id":3.5,"query":""}""")]
    [InlineData("""{"type":"train","id":-1,"query":""}""")]
    [InlineData("""{"type":"train","id":99999999999,"query":""}""")]
    [InlineData("""{"type":"look","id":1,"training":3,"epoch":0}""")]
    [InlineData("""{"type":"look","id":1,"training":3,"sample":-1}""")]
    [InlineData("""{"type":"look","id":1,"training":3,"values":[]}""")]
    [InlineData("""{"type":"look","id":1,"training":3,"values":[null]}""")]
    [InlineData("""{"type":"look","id":1,"training":3,"values":[1e99]}""")]
    [InlineData("""{"type":"visibility"}""")]
    [InlineData("""{"type":"welcome","version":"1","tasks":[]}""")]
    public void Read_WhatNoPageSends_IsRefusedWithAReason(string message)
    {
        StudioJson.Read(Encoding.UTF8.GetBytes(message), out var problem).Should().BeNull();
        problem.Should().NotBeNullOrEmpty();
    }

    [Fact]
    public void Read_TooManyBytes_IsRefused() => StudioJson.Read(new byte[StudioJson.MostBytes + 1], out _).Should().BeNull();

    [Fact]
    public void Read_AnyBytes_NeverThrows() => Gen.Byte.Array[0, 200].Sample(bytes => { StudioJson.Read(bytes, out _); }, iter: 2000);

    [Fact]
    public void Read_ValidMessageWithAnyByteChanged_NeverThrows()
    {
        var valid = Encoding.UTF8.GetBytes("""{"type":"look","id":1,"training":3,"epoch":7,"sample":2,"values":[1,2.5]}""");
        Gen.Select(Gen.Int[0, valid.Length - 1], Gen.Byte).Sample((at, value) =>
        {
            var changed = (byte[])valid.Clone();
            changed[at] = value;
            StudioJson.Read(changed, out var problem);
            return problem is null || problem.Length > 0;
        }, iter: 2000);
    }

    private static StudioRequest? Read(string message)
    {
        var request = StudioJson.Read(Encoding.UTF8.GetBytes(message), out var problem);
        problem.Should().BeNull();
        return request;
    }
}
